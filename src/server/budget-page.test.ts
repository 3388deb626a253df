import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { must } from "../../test/effects.ts";
import { smallRound } from "../../test/small-round.ts";
import { createRound } from "../actions/plan/create-round.ts";
import type { Role } from "../survey/people/role.ts";
import { openTestServer, type TestServer, tokenOf } from "./app.testing.ts";

const page = `/workspace/${smallRound.code}/plan/budget`;

describe("the page of the budget, without a script", () => {
  let server: TestServer;
  const tokens = new Map<Role, string>();

  beforeAll(async () => {
    server = await openTestServer();
    must(await createRound({ plan: smallRound, file: "round.json" }, server.effects));
    for (const role of ["lead", "finance"] as const) tokens.set(role, await tokenOf(server, role));
  });
  afterAll(() => server?.stop());

  const see = async (path: string, role: Role): Promise<string> =>
    (await server.ask(path, { token: tokens.get(role) ?? "" })).text();

  const post = async (path: string, role: Role, fields: Readonly<Record<string, string>>): Promise<Response> => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await see(path, role))?.[1] ?? "";
    const body = new URLSearchParams({ csrf, ...fields });
    return server.ask(path, { method: "POST", token: tokens.get(role) ?? "", body });
  };

  it("offers who leads to make one, and tells finance to wait for it", async () => {
    expect(await see(page, "lead")).toContain("Lập dự toán từ kế hoạch");
    const waiting = await see(page, "finance");
    expect(waiting).not.toContain('value="draftBudget"');
    expect(waiting).toContain("Cơ quan chủ trì lập dự toán");
  });

  it("makes it at one press, and shows the total in words and what is missing", async () => {
    const made = await post(page, "lead", { intent: "draftBudget", norms: "tt-109-2016" });
    expect([made.status, made.headers.get("location")]).toEqual([303, `${page}?done=draftBudget`]);
    const shown = await see(page, "lead");
    for (const words of ["40.440.000", "Bốn mươi triệu bốn trăm bốn mươi nghìn đồng", "Chưa đủ", "trần 40.000"])
      expect(shown).toContain(words);
  });

  it("keeps what was typed when a line is refused, and says why beside the field and on top", async () => {
    const line = { intent: "changeBudgetLine", revision: "1", id: "", item: "In phiếu <1>", norm: "7a-30", rate: "45.000,5" };
    const answer = await post(`${page}?line=new`, "lead", line);
    expect(answer.status).toBe(422);
    const shown = await answer.text();
    expect(shown).toContain('value="In phiếu &lt;1&gt;"');
    expect(shown).toContain('value="45.000,5"');
    expect(shown.match(/E-PLAN-069/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("names the ceiling and its source on the line that is above it", async () => {
    const line = {
      intent: "changeBudgetLine",
      revision: "1",
      id: "",
      item: "Trả lời phiếu",
      quantity: "5",
      norm: "7a-30",
      rate: "45.000",
    };
    expect((await post(`${page}?line=new`, "lead", line)).status).toBe(303);
    expect(await see(page, "lead")).toContain("Mức 45.000 đồng cao hơn trần 40.000 (TT 109/2016, khoản 7a, đến 30 chỉ tiêu)");
    const submitted = await post(page, "lead", { intent: "submitBudget", revision: "2" });
    expect([submitted.status, await submitted.text()]).toEqual([409, expect.stringContaining("E-PLAN-076")]);
  });

  it("lets nobody write who only checks", async () => {
    expect(await see(`${page}?line=new`, "finance")).not.toContain('value="changeBudgetLine"');
    const refused = await post(page, "finance", { intent: "changeBudgetLine", revision: "2", id: "", item: "x" });
    expect(refused.status).toBe(403);
  });
});
