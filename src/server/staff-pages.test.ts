import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { csvBytes, frameCsv, goodRows, smallRound } from "../../test/small-round.ts";
import { freezeDataset } from "../actions/dataset/freeze-dataset.ts";
import { commitDraw } from "../actions/draw/commit-draw.ts";
import { drawSample } from "../actions/draw/draw-sample.ts";
import { openOnSite } from "../actions/draw/open-on-site.ts";
import { importResponses } from "../actions/fieldwork/import-responses.ts";
import { freezeFrame } from "../actions/frame/freeze-frame.ts";
import { importFrame } from "../actions/frame/import-frame.ts";
import { computeIndex } from "../actions/indicator/compute-index.ts";
import { publishQuestionnaire } from "../actions/instrument/publish-questionnaire.ts";
import { changeRoundState } from "../actions/plan/change-round-state.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { setQuotas } from "../actions/plan/set-quotas.ts";
import { draftRelease } from "../actions/report/draft-release.ts";
import { openZip, unpackPart } from "../formats/zip.ts";
import { type Answers, isAsked } from "../survey/fieldwork/parse-response.ts";
import { responseTable, type WritableResponse } from "../survey/fieldwork/response-table.ts";
import type { Method } from "../survey/instrument/method.ts";
import { roundLists } from "../web/workspace/plan/round-lists.ts";
import { openTestServer, type TestServer, tokenIn, tokenOf } from "./app.testing.ts";
import { formsOf, type PageForm } from "./forms.testing.ts";
import { brokenLinks } from "./links.testing.ts";

const round = smallRound.code;
const communes = { round, part: "ubnd-xa" };
const stations = { round, part: "tram-y-te" };
const methods = { "ubnd-xa": "bnv-2640-2017", "tram-y-te": "health-station" };

/** What a person reads: tags gone, spaces as one. */
const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf("<main"))
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|\s+/g, " ");

/** A small round whose figures can be counted by hand: one refusal, one reserve in its place, everyone answers 4. */
describe("the pages of a round", () => {
  let server: TestServer;
  let tokens: Record<"lead" | "supervisor", string>;

  const answerAll = async (place: typeof communes) => {
    const { effects } = server;
    const method: Method = must(await effects.formats.readMethod(methods[place.part as keyof typeof methods])).method;
    const found = await effects.store.findPart((await effects.store.findRound(round))!, place.part);
    const cases = await effects.store.listCases(found!);
    const refusing = cases.find(({ role }) => role === "sample");
    const standIn = cases.find(
      ({ role, stratum, position }) => role === "reserve" && stratum === refusing?.stratum && position === 1,
    );
    const answers: Answers = Object.fromEntries(
      method.factors.flatMap((factor) =>
        factor.criteria.map(({ id }) => [id, isAsked(factor, {}) ? 4 : ("not-asked" as const)]),
      ),
    );
    const answered = (code: string): WritableResponse => ({
      code,
      outcome: "answered",
      form: { mode: "paper", answeredOn: "2023-06-01", context: {}, answers },
    });
    const asked = cases.filter(({ role, code }) => role !== "reserve" && code !== refusing?.code);
    const lines = [
      ...(refusing ? [{ code: refusing.code, outcome: "refused", form: null } as const] : []),
      ...[...asked, ...(standIn ? [standIn] : [])].map(({ code }) => answered(code)),
    ];
    const file = { name: `${place.part}.csv`, bytes: csvBytes(responseTable(method, lines)) };
    must(await importResponses({ ...place, file }, effects));
  };

  const page = async (path: string, who: keyof typeof tokens = "lead"): Promise<string> => {
    const answer = await server.ask(`/workspace/${round}${path}`, { token: tokens[who] });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const read = async (path: string, who?: keyof typeof tokens) => wordsOf(await page(path, who));

  beforeAll(async () => {
    server = await openTestServer();
    const { effects } = server;
    must(await createRound({ plan: smallRound }, effects));
    for (const state of ["submitted", "approved", "running"] as const) must(await changeRoundState({ round, state }, effects));
    for (const place of [communes, stations]) must(await publishQuestionnaire(place, effects));
    tokens = { lead: await tokenOf(server, "lead"), supervisor: await tokenOf(server, "supervisor") };
  });
  afterAll(() => server?.stop());

  it("say what to do first while nothing has come in", async () => {
    expect(await read("")).toMatch(/Tỷ lệ trả lời – .*Dùng mẫu dự phòng/);
    expect(await read("/draw?part=ubnd-xa")).toContain("Chưa chọn mẫu được: dàn mẫu chưa chốt.");
    expect(await read("/fieldwork")).toContain("Chưa có phiếu.");
    expect(await read("/fieldwork")).not.toContain("Danh sách người được hỏi");
  });

  it("show the frame from file to people, the eligible beside the quota", async () => {
    const { effects } = server;
    const rows = [...goodRows, { dossier: "X1", completed: "31/02/2023" }, { dossier: "X2", birth: "01/01/2015" }];
    must(await importFrame({ ...communes, file: { name: "mot-cua.csv", bytes: frameCsv(rows) } }, effects));
    const words = await read("/frame");
    expect(words).toMatch(/mot-cua\.csv.* 34 dòng/);
    expect(words).toMatch(/Dòng trong tệp 34 Bị từ chối vì dữ liệu sai − ?1 /);
    expect(words).toMatch(/Người nộp dưới 18 tuổi − ?1 .*Người đủ điều kiện chọn mẫu 32/);
    expect(words).toContain("«31/02/2023»");
    expect(words, "citizens, organisations, all, and by field beside the quota").toMatch(/UBND xã Vạn Lương 16 0 16 8 \/ 2 /);
    must(await freezeFrame(communes, effects));
  });

  it("ask once more before a commitment, and publish nothing else than what was shown then", async () => {
    const address = `/workspace/${round}/draw?part=ubnd-xa`;
    const send = async (form: PageForm | undefined, typed: Readonly<Record<string, string>>) => {
      const fields = form?.fields.map(({ name, value }) => [name, typed[name] ?? value ?? ""]) ?? [];
      const body = new URLSearchParams([...fields, ["intent", typed.intent ?? ""]]);
      return server.ask(address, { method: "POST", token: tokens.lead, body });
    };
    const setSizes = async (size: number) => {
      const quotas = ["tu-phap", "khac"].flatMap((field, at) =>
        ["van-luong", "van-long"].map((agency) => ({ agency, field, size: at === 0 ? size : 1 })),
      );
      must(await setQuotas({ ...communes, quotas, reason: "Chủ tịch yêu cầu" }, server.effects));
    };
    const typed = { eventName: "Xổ số ngày 25/6/2023", eventAt: "2099-06-25T18:15", intent: "reviewCommit" };
    const reviewed = await (await send(formsOf(await page("/draw?part=ubnd-xa")).at(-1), typed)).text();
    expect(wordsOf(reviewed)).toContain("6 người trong 4 tầng");
    await setSizes(3);
    const late = await send(formsOf(reviewed).at(-1), { intent: "commitDraw" });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(wordsOf(html)).toMatch(/E-DRAW-046.*8 người trong 4 tầng, theo chỉ tiêu/);
    expect(html).toContain(`value="${typed.eventName}"`);
    const again = await (await send(formsOf(html).at(-1), { intent: "reviewCommit" })).text();
    await setSizes(2);
    expect((await send(formsOf(again).at(-1), { intent: "commitDraw" })).status, "seen with 8").toBe(409);
  });

  it("show the draw with its seed, its strata, and where the sample ends", async () => {
    const { effects } = server;
    must(await commitDraw({ ...communes, eventName: "Xổ số ngày 25/6/2023", reserves: 1 }, effects));
    const { seed } = must(await drawSample({ ...communes, eventText: "123456" }, effects));
    const words = await read("/draw?part=ubnd-xa&stratum=van-long%2Ftu-phap");
    expect(words).toContain(seed);
    expect(words).toContain("6 người và 6 dự phòng");
    expect(words).toContain("Không có bên nào gửi cam kết trước.");
    expect(words).toMatch(/ 1 VLO-\S+ \w{16}… Mẫu 2 \S+ \w{16}… Mẫu 1 \S+ \w{16}… Dự phòng 2 /);
    must(await openOnSite(stations, effects));
  });

  it("give the frame to everyone under its hash, and nothing to who has it", async () => {
    const file = `/draws/${round}/frame.csv?part=ubnd-xa`;
    const first = await server.ask(file);
    const etag = first.headers.get("etag") ?? "";
    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{64}"$/)]);
    expect(await first.text()).toMatch(/^unit_id,stratum\n/);
    const again = await server.ask(file, { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await server.ask(file, { headers: { "If-None-Match": `"${"0".repeat(64)}"` } })).status).toBe(200);
  });

  it("offer the list of persons to the lead, and tell everyone who may have it", async () => {
    const [forLead, forSupervisor] = [await page("/fieldwork"), await page("/fieldwork", "supervisor")];
    for (const html of [forLead, forSupervisor]) expect(html).toContain("Mỗi lần tải được ghi vào nhật ký");
    expect(forLead).toContain(`action="/workspace/${round}/download/contacts.xlsx"`);
    expect(forSupervisor).not.toContain("contacts.xlsx");
    expect(await read("/fieldwork?part=tram-y-te")).not.toContain("Danh sách người được hỏi");
    const refused = await server.ask(`/workspace/${round}/download/contacts.csv?part=ubnd-xa`, { token: tokens.supervisor });
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("E-PEOPLE-001")]);
    const file = await server.ask(`/workspace/${round}/download/contacts.csv?part=ubnd-xa&agency=`, { token: tokens.lead });
    expect((await file.text()).trim().split("\r\n"), "no reserve before its turn").toHaveLength(7);
    const every = await server.ask(`/workspace/${round}/download/contacts.csv?part=ubnd-xa&reserves=all`, {
      token: tokens.lead,
    });
    expect((await every.text()).trim().split("\r\n")).toHaveLength(13);
  });

  it("count the answers, the refusals and the replacements alike on overview and fieldwork", async () => {
    for (const place of [communes, stations]) await answerAll(place);
    const overview = await read("");
    expect(overview).toContain("Phiếu đã thu 11 / 11 100,00 %, đủ phiếu");
    expect(overview).toContain("Tỷ lệ trả lời 91,67 % từ chối 1, không gặp 0, chuyển đi 0 người");
    expect(overview).toContain("Dùng mẫu dự phòng 9,09 % 1 trong 11 phiếu");
    const fieldwork = await read("/fieldwork?part=ubnd-xa");
    expect(fieldwork).toContain("Phiếu đã thu 6 / 6");
    expect(fieldwork).toContain("Dự phòng trả lời 1 thay 16,7 % mẫu, còn 5 dự phòng chưa dùng");
  });

  it("show the index of a small part with the marks of few answers", async () => {
    for (const place of [communes, stations]) {
      must(await freezeDataset(place, server.effects));
      must(await computeIndex(place, server.effects));
    }
    const words = await read("/indicator?part=ubnd-xa");
    expect(words).toContain("Chỉ số chung 100,00 %");
    expect(words).toMatch(/Vạn Lương 100,0/);
    expect(words).toContain("ít phiếu");
    expect(words).toContain("Năm mức trả lời theo yếu tố");
  });

  it("show a draft with its parts and files, and what is public only once it is", async () => {
    must(await draftRelease({ round }, server.effects));
    const words = await read("/report");
    expect(words, "fewer than ten answers stay hidden").toMatch(/Bản 1 Dự thảo .*UBND các xã – bộ số liệu bản 1/);
    expect(words).toMatch(/bao-cao\.docx \d+ KB/);
    expect(words).not.toContain("Đang công bố");
  });

  it("tell the newest acts by their titles", async () => {
    expect(await read("")).toMatch(/tính chỉ số Trạm Y tế xã/);
    expect(await read("")).not.toMatch(/nhập phiếu trả lời ubnd-xa/);
  });

  /** The texts and the number of rows of the one sheet of a workbook. */
  const sheetOf = (bytes: Uint8Array) => {
    const zip = openZip(bytes);
    const text = (name: string) => {
      const part = zip.parts.get(name);
      return part ? new TextDecoder().decode(unpackPart(zip, part, 1e8)) : "";
    };
    const sheet = text("xl/worksheets/sheet1.xml");
    return { texts: text("xl/sharedStrings.xml") + sheet, rows: sheet.match(/<row /g)?.length ?? 0 };
  };

  const mark = "Số liệu mô phỏng";

  /** The units of one pick are asked for by its id: verification-pages.test.ts takes them. */
  const lists = Object.keys(roundLists).filter((what) => what !== "pick.csv");

  it.each(lists)("give %s as a workbook too, under the mark of simulated figures", async (what) => {
    const part = what === "intercept.csv" ? "tram-y-te" : "ubnd-xa";
    const take = async (name: string) => {
      const answer = await server.ask(`/workspace/${round}/download/${name}?part=${part}`, { token: tokens.lead });
      expect([name, answer.status]).toEqual([name, 200]);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const lines = new TextDecoder()
      .decode(await take(what))
      .trim()
      .split("\r\n");
    const { texts, rows } = sheetOf(await take(what.replace(".csv", ".xlsx")));
    expect(texts).toContain(mark);
    // The workbook of tasks is one of its own, for people.
    if (what !== "tasks.csv") expect(rows).toBe(lines.length + 1);
  });

  it("give the registers across the rounds as workbooks too", async () => {
    const token = await tokenOf(server, "administrator");
    for (const what of ["units", "people", "audit"]) {
      const answer = await server.ask(`/workspace/download/${what}.xlsx`, { token });
      expect([what, answer.status]).toEqual([what, 200]);
      const { texts, rows } = sheetOf(new Uint8Array(await answer.arrayBuffer()));
      expect(rows, what).toBeGreaterThan(1);
      expect(texts).not.toContain(mark);
    }
    expect((await server.ask("/workspace/download/khong-co.xlsx", { token })).status).toBe(404);
  });

  it("ask before a reserve is taken, and before agencies go with their quotas", async () => {
    const send = async (path: string, fields: Readonly<Record<string, string>>) => {
      const csrf = /name="csrf" value="([^"]+)"/.exec(await page(path))?.[1] ?? "";
      const body = new URLSearchParams({ csrf, ...fields });
      const answer = await server.ask(`/workspace/${round}${path}`, { token: tokens.lead, method: "POST", body });
      return [answer.status, await answer.text()] as const;
    };
    const typed = { code: "khong-co", reason: "moved", note: "Chuyển xã" };
    const [asked, question] = await send("/draw/replacements", { ...typed, intent: "replaceCase" });
    expect([asked, question]).toEqual([200, expect.stringContaining("Thay «khong-co» bằng dự phòng kế tiếp?")]);
    const [refused, kept] = await send("/draw/replacements", { ...typed, intent: "takeReserve" });
    expect([refused, kept]).toEqual([422, expect.stringMatching(/E-DRAW-\d+[\s\S]*value="Chuyển xã"/)]);
    const marked = { part: "ubnd-xa", agency: "van-luong", reason: "Sáp nhập" };
    const [before, confirm] = await send("/plan/scope?part=ubnd-xa", { ...marked, intent: "remove" });
    expect([before, confirm]).toEqual([
      200,
      expect.stringMatching(/Bỏ 1 cơ quan[\s\S]*UBND xã Vạn Lương[\s\S]*value="removeMarked"/),
    ]);
  });

  /** Of units, questions and rows one each is enough. */
  const kindOf = (address: string): string =>
    address
      .replace(/(?<=\/workspace\/units\/(agencies\/)?)[^/?]+$/, ":unit")
      .replace(/(?<=\/(questions|sections|files\/\d+)\/)[^/?]+/, ":one")
      .replace(/[0-9a-f-]{36}/, ":id")
      .replace(/(?<=[?&])(agency|field|stratum|task)=[^&]*/g, "$1");

  it.each(["agency-coordinator", "finance"] as const)("lead %s to no page that is refused or missing", async (role) => {
    const unit = role === "agency-coordinator" ? { unit: "van-luong" } : {};
    expect(await brokenLinks(server, { token: await tokenIn(server, role, { round, ...unit }), kindOf })).toEqual([]);
  });
});
