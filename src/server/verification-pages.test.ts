import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvePlan } from "../../test/approve-plan.ts";
import { must } from "../../test/effects.ts";
import { frameCsv, goodRows, smallRound } from "../../test/small-round.ts";
import { freezeFrame } from "../actions/frame/freeze-frame.ts";
import { importFrame } from "../actions/frame/import-frame.ts";
import { addUser } from "../actions/people/add-user.ts";
import { signIn } from "../actions/people/sign-in.ts";
import { createRound } from "../actions/plan/create-round.ts";
import type { SupervisingBody } from "../survey/people/role.ts";
import { openTestServer, password, type TestServer, tokenOf } from "./app.testing.ts";

const round = smallRound.code;
const home = `/workspace/${round}/verification`;

const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf("<main"))
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|\s+/g, " ");

/** Two supervisors, a lead and an administrator at the pages of a round whose frame is frozen, without a script. */
describe("the pages of supervision", () => {
  let server: TestServer;
  let tokens: Record<"front" | "veterans" | "lead" | "administrator", string>;
  type Who = keyof typeof tokens;

  const supervisor = async (username: string, supervises: SupervisingBody): Promise<string> => {
    const person = { username, name: `Người ${username}`, body: "MTTQ", role: "supervisor", supervises, password } as const;
    must(await addUser(person, server.effects));
    return must(await signIn({ username, password }, server.effects)).token;
  };

  beforeAll(async () => {
    server = await openTestServer();
    must(await createRound({ plan: smallRound }, server.effects));
    await approvePlan(server, round);
    must(await importFrame({ round, part: "ubnd-xa", file: { name: "a.csv", bytes: frameCsv(goodRows) } }, server.effects));
    must(await freezeFrame({ round, part: "ubnd-xa" }, server.effects));
    tokens = {
      front: await supervisor("front", "fatherland-front"),
      veterans: await supervisor("veterans", "veterans"),
      lead: await tokenOf(server, "lead"),
      administrator: await tokenOf(server, "administrator"),
    };
  });
  afterAll(() => server?.stop());

  const page = async (path: string, who: Who): Promise<string> => {
    const answer = await server.ask(path, { token: tokens[who] });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const read = async (path: string, who: Who) => wordsOf(await page(path, who));
  const post = async (path: string, fields: Readonly<Record<string, string>>, who: Who): Promise<Response> => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page(path, who))?.[1] ?? "";
    return server.ask(path, { method: "POST", token: tokens[who], body: new URLSearchParams({ csrf, ...fields }) });
  };
  const sentTo = async (path: string, fields: Readonly<Record<string, string>>, who: Who): Promise<string> => {
    const answer = await post(path, fields, who);
    expect(answer.status).toBe(303);
    return answer.headers.get("location") ?? "";
  };

  it("keep what the body itself found, and offer nobody else a field", async () => {
    const list = `${home}/check-list?body=fatherland-front`;
    for (const who of ["veterans", "lead", "administrator"] as const)
      expect(await page(list, who)).not.toContain('name="answer-');
    const fields = { intent: "answerChecks", stage: "frame", body: "fatherland-front", "seen-frame-source": "" };
    const wrong = await post(list, { ...fields, "answer-frame-source": "failed", "note-frame-source": "" }, "front");
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("E-VERIFICATION-003");
    const right = { ...fields, "answer-frame-source": "failed", "note-frame-source": "Thiếu xã Vạn Long" };
    const typed = await post(list, { ...right, "seen-frame-source": "2023-01-01T00:00:00.000Z" }, "front");
    expect(typed.status).toBe(409);
    expect(await typed.text()).toContain('value="Thiếu xã Vạn Long"');
    expect(await sentTo(list, right, "front")).toBe(`${list}&done=answerChecks#frame`);
    expect(await read(home, "lead")).toMatch(/1 mục không đạt.*Thiếu xã Vạn Long/);
    expect((await post(list, right, "veterans")).status).toBe(403);
    expect((await post(list, right, "administrator")).status).toBe(403);
  });

  it("take an item of the body's own and let it go", async () => {
    const list = `${home}/check-list?body=veterans`;
    await sentTo(list, { intent: "addCheck", stage: "plan", body: "veterans", wording: "Có thư mời Hội" }, "veterans");
    const html = await page(list, "veterans");
    expect(html).toContain("Có thư mời Hội");
    const intent = /value="(removeCheck:[^"]+)"/.exec(html)?.[1] ?? "";
    await sentTo(list, { intent, stage: "plan", body: "veterans" }, "veterans");
    expect(await page(list, "veterans")).not.toContain("Có thư mời Hội");
  });

  it("pick at random, keep the results, and show that the pick comes out again", async () => {
    const fields = { intent: "pickUnits", part: "ubnd-xa", source: "frame", agency: "", field: "", wanted: "3" };
    const wrong = await post(home, { ...fields, wanted: "x", seedText: "Sông Cái" }, "front");
    expect(await wrong.text()).toMatch(/E-VERIFICATION-006[\s\S]*value="Sông Cái"/);
    const at = (await sentTo(home, { ...fields, seedText: "Sông Cái" }, "front")).split("?")[0] ?? "";
    await sentTo(at, { "result-1": "differs", "note-1": "Không phải người nộp", "result-2": "match", "note-2": "" }, "front");
    const seen = await read(`${at}?again=1`, "lead");
    expect(seen).toMatch(/Tính lại khớp.*50,00 % \(1 trên 2 đơn vị đối chiếu được\), có thể nằm từ 1,26 % đến 98,74 %/);
    expect(await page(at, "veterans")).not.toContain('name="result-1"');
    expect(await read(home, "administrator")).toContain("50,0 %");
  });

  it("sign, show it on the page of the stage, and withdraw with a reason that stays", async () => {
    const html = await page(home, "veterans");
    const subject =
      /name="part" value="ubnd-xa"\/><input type="hidden" name="subject" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";
    const fields = { place: "frame:ubnd-xa", stage: "frame", part: "ubnd-xa", subject };
    const refused = await post(home, { ...fields, intent: "refuseStage", "reason-frame:ubnd-xa": "" }, "veterans");
    expect(await refused.text()).toContain("E-VERIFICATION-013");
    await sentTo(home, { ...fields, intent: "signStage" }, "veterans");
    const frame = `/workspace/${round}/frame?part=ubnd-xa`;
    expect(await read(frame, "lead")).toMatch(/Chờ ký Ủy ban Mặt trận.*✓ Đã ký Hội Cựu chiến binh huyện.*Người veterans/);
    expect(await read(`/workspace/${round}/plan`, "lead")).toMatch(/Chữ ký giám sát.*Chờ ký Ủy ban Mặt trận/);
    const reason = { "reason-frame:ubnd-xa": "Xem lại các dòng bị loại" };
    await sentTo(home, { ...fields, ...reason, intent: "withdrawSignOff" }, "veterans");
    expect(await read(frame, "administrator")).toMatch(/Đã ký, đã rút Hội Cựu chiến binh.*Xem lại các dòng bị loại/);
    expect(await page(home, "administrator")).not.toContain('value="signStage"');
    expect((await post(home, { ...fields, intent: "signStage" }, "administrator")).status).toBe(403);
  });

  it("can be taken away as csv", async () => {
    for (const [file, heading] of [
      ["checks", "body,body_name,stage,item,own,answer"],
      ["picks", "body,part,source,source_hash"],
      ["sign-offs", "stage,part,body,body_name,state"],
    ]) {
      const text = await page(`/workspace/${round}/download/${file}.csv`, "lead");
      expect(text.split("\r\n")[0], file).toContain(heading);
      expect(text.split("\r\n").length, file).toBeGreaterThan(2);
    }
  });
});
