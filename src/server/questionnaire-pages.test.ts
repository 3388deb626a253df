import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { draftQuestionnaire } from "../actions/instrument/draft-questionnaire.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { openTestServer, type TestServer, tokenOf } from "./app.testing.ts";

const round = smallRound.code;
const stage = `/workspace/${round}/instrument`;

/** Every field of the page's editing form as a browser would send it back. */
const fieldsOf = (html: string): URLSearchParams => {
  const sent = new URLSearchParams();
  const form = html.slice(html.indexOf('class="card pad form"'));
  const unescaped = (text = "") =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const off = tag.includes('type="checkbox"') && !tag.includes("checked");
    if (name && !off) sent.append(name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? (tag.includes("checkbox") ? "on" : "")));
  }
  for (const [, name = "", text] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    sent.append(name, unescaped(text));
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option([^>]*)>/g)].find(([, tag = ""]) => tag.includes("selected"))?.[1] ?? "";
    sent.append(name, unescaped(/value="([^"]*)"/.exec(chosen)?.[1]));
  }
  return sent;
};

describe("the pages of a form", () => {
  let server: TestServer;
  let lead: string;
  let supervisor: string;
  let form: string;

  beforeAll(async () => {
    server = await openTestServer();
    must(await createRound({ plan: smallRound }, server.effects));
    form = must(await draftQuestionnaire({ round, part: "ubnd-xa", respondent: "citizen" }, server.effects)).form;
    [lead, supervisor] = [await tokenOf(server, "lead"), await tokenOf(server, "supervisor")];
  });
  afterAll(() => server?.stop());

  const read = async (path: string, token = lead): Promise<string> => (await server.ask(path, { token })).text();
  const send = async (path: string, fields: URLSearchParams, change: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(change)) fields.set(name, value);
    return server.ask(path, { token: lead, method: "POST", body: fields, headers: { origin: server.address } });
  };
  const question = (id: string) => `${stage}/${form}/questions/${id}`;

  it("saves a question sent back unchanged as it was", async () => {
    for (const id of ["age_group", "late_notice", "V.1", "expectations", "comment"]) {
      const path = question(id);
      const before = await read(`${stage}/${form}/files/json`);
      const saved = await send(path, fieldsOf(await read(path)), { intent: "editQuestionnaire" });
      expect([id, saved.status]).toEqual([id, 303]);
      expect(JSON.parse(await read(`${stage}/${form}/files/json`))).toEqual(JSON.parse(before));
    }
  });

  it("keeps what was typed when somebody else was faster, and shows both", async () => {
    const path = question("trips");
    const [mine, theirs] = [fieldsOf(await read(path)), fieldsOf(await read(path))];
    expect((await send(path, theirs, { "text.vi": "Đi mấy lượt?", intent: "editQuestionnaire" })).status).toBe(303);
    const late = await send(path, mine, { "text.vi": "Đi mấy bận?", intent: "editQuestionnaire" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain("E-INSTRUMENT-254");
    expect(page).toContain(">Đi mấy lượt?</td>");
    expect(page).toContain(">Đi mấy bận?</textarea>");
    expect((await send(path, fieldsOf(page), { intent: "editQuestionnaire" })).status).toBe(303);
    expect(await read(`${stage}/${form}/files/json`)).toContain("Đi mấy bận?");
  });

  it("keeps what was typed to a question that somebody has removed, to be saved as a new one", async () => {
    const path = question("apology");
    const typed = fieldsOf(await read(path));
    const csrf = typed.get("csrf") ?? "";
    const gone = { csrf, intent: "questionRemove", target: "apology", revision: typed.get("revision") ?? "" };
    expect((await send(`${stage}/${form}`, new URLSearchParams(), gone)).status).toBe(303);
    const late = await send(path, typed, { "text.vi": "Có thư xin lỗi không?", intent: "editQuestionnaire" });
    expect(late.status).toBe(404);
    const page = await late.text();
    expect(page).toContain(">Có thư xin lỗi không?</textarea>");
    expect((await send(question("new"), fieldsOf(page), { intent: "editQuestionnaire" })).status).toBe(303);
    expect(await read(`${stage}/${form}/files/json`)).toContain("Có thư xin lỗi không?");
  });

  it("says which field is wrong and loses nothing", async () => {
    const path = question("trips");
    const refused = await send(path, fieldsOf(await read(path)), {
      id: "số lần",
      "hint.vi": "Tính cả lần nhận",
      intent: "editQuestionnaire",
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toMatch(/«số lần»/);
    expect(page).toContain(">Tính cả lần nhận</textarea>");
  });

  it("adds a language, tells what it lacks, and falls back to Vietnamese", async () => {
    const path = `${stage}/${form}/texts`;
    const added = await send(path, fieldsOf(await read(path)), { offered: "km", intent: "addLanguage" });
    expect(added.status).toBe(303);
    const page = await read(`${stage}/${form}`);
    expect(page).toContain("tiếng Khmer 0\u00a0%");
    expect(page).toMatch(/tiếng Khmer: thiếu/);
    expect(await read(`${stage}/${form}/preview?mode=web&language=km&page=I`)).toContain("Rất không hài lòng");
  });

  it("previews one definition in four modes, with its conditions", async () => {
    const at = `${stage}/${form}/preview`;
    const web = await read(`${at}?mode=web&page=V`);
    expect(web).not.toContain('name="a.V.1"');
    expect(await read(`${at}?mode=web&page=V&a.gave_feedback=yes`)).toContain('name="a.V.1"');
    expect(await read(`${at}?mode=interview&question=harassment`)).toContain("Đọc nguyên văn, không gợi ý.");
    expect(await read(`${at}?mode=paper`)).toContain("Chỉ trả lời nếu câu 19 là");
    expect(await read(`${at}?mode=keying`)).toContain("chỉ nhập khi câu 19 là");
  });

  it("offers changes to who may make them alone", async () => {
    expect(await read(`${stage}/${form}`)).toContain('value="questionRemove"');
    const seen = await read(`${stage}/${form}`, supervisor);
    expect(seen).not.toContain('value="questionRemove"');
    expect(seen).not.toContain("Ban hành…");
  });

  it("removes a question, names the missing criterion with a link, and brings it back", async () => {
    const path = `${stage}/${form}`;
    const revision = () => read(path).then((page) => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? "");
    const csrf = /name="csrf" value="([^"]+)"/.exec(await read(path))?.[1] ?? "";
    const press = async (fields: Readonly<Record<string, string>>) =>
      send(path, new URLSearchParams(), { csrf, revision: await revision(), ...fields });
    expect((await press({ intent: "questionRemove", target: "I.1" })).status).toBe(303);
    expect(await read(path)).toContain("Tiêu chí I.1 của phương pháp bnv-2640-2017 không có trong phiếu.");
    expect((await press({ intent: "undoQuestionnaireEdit" })).status).toBe(303);
    expect(await read(path)).toContain("Không có lỗi.");
    expect((await press({ intent: "publishQuestionnaire", part: "ubnd-xa" })).status).toBe(409);
    expect((await press({ intent: "tryQuestionnaire", people: "6", notes: "Ổn" })).status).toBe(303);
    expect(await read(`${path}?confirm=publish`)).toContain("Ban hành bản 1.0");
    expect((await press({ intent: "publishQuestionnaire", part: "ubnd-xa" })).status).toBe(303);
    expect(await read(path)).toContain("Đã ban hành");
    expect(await read(path)).not.toContain('value="questionRemove"');
  });

  it("says that a question or a form is unknown", async () => {
    expect((await server.ask(question("khong-co"), { token: lead })).status).toBe(404);
    expect((await server.ask(`${stage}/khong-co`, { token: lead })).status).toBe(404);
  });
});
