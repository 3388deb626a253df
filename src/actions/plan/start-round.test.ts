import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import { planTemplates } from "../../survey/plan/templates/templates.ts";
import { createRound } from "./create-round.ts";
import { downloadPlanJson } from "./download-plan-json.ts";
import { downloadTasks } from "./download-tasks.ts";
import { showPlan } from "./show-plan.ts";
import { showRoundProgress } from "./show-round-progress.ts";
import { startRound } from "./start-round.ts";

const start = { code: "tinh-2026", shortTitle: "Tỉnh 2026", area: "Tỉnh Khánh Hòa", province: "56", year: 2026, leadBody: "" };

let world: TestWorld;
beforeEach(async () => {
  world = await openTestWorld();
});
afterEach(() => world.close());

const planOf = async (round: string) => must(await showPlan({ round }, world.effects));
const jsonOf = async (round: string) =>
  JSON.parse(new TextDecoder().decode(must(await downloadPlanJson({ round }, world.effects)).bytes)) as Record<string, unknown>;

describe("a new round", () => {
  it.each(planTemplates.map(({ id }) => id))("starts from the template %s, with its tasks in the year", async (template) => {
    must(await startRound({ start, from: { kind: "template", template } }, world.effects));
    const { tasks, round, leadBody } = await planOf(start.code);
    expect(tasks.length).toBeGreaterThanOrEqual(7);
    expect(new Set(tasks.map(({ due }) => due.slice(0, 4)))).toEqual(new Set(["2026"]));
    expect([round.state, round.simulated, leadBody === ""]).toEqual(["draft", false, false]);
    expect(JSON.stringify(tasks)).not.toMatch(/\{(lead|year|before)\}/);
  });

  it("starts blank, and once however often its form is sent", async () => {
    const id = "01890000-0000-7000-8000-00000000000c";
    const sent = await Promise.all([1, 2, 3].map(() => startRound({ id, start }, world.effects)));
    expect(sent.map(codesOf)).toEqual([[], [], []]);
    expect(codesOf(await startRound({ start }, world.effects))).toEqual(["E-PLAN-003"]);
    const { rows } = await world.database.pool.query("select 1 from audit.entries where act = 'createRound'");
    expect(rows).toHaveLength(1);
    const { stages } = must(await showRoundProgress({ round: start.code }, world.effects));
    expect(stages.filter(({ state }) => state === "done")).toEqual([]);
  });

  it("is refused with the label of what is wrong", async () => {
    const wrong = await startRound({ start: { ...start, code: "Tỉnh", year: 1999, province: "5" } }, world.effects);
    expect(wrong.ok ? [] : wrong.problems.map(({ code, details }) => [code, details.field, details.value])).toEqual([
      ["E-PLAN-016", "Mã đợt", "Tỉnh"],
      ["E-PLAN-016", "Tỉnh", "5"],
      ["E-PLAN-016", "Năm", "1999"],
    ]);
    expect(codesOf(await startRound({ start: { ...start, area: "" } }, world.effects))).toEqual(["E-PLAN-016"]);
    const from = { kind: "template", template: "khac" } as const;
    expect(codesOf(await startRound({ start, from }, world.effects))).toEqual(["E-PLAN-019"]);
  });

  it("is like last year's: dates moved, agencies kept, quotas only where asked for", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const next = { ...start, area: "", year: 2024 };
    const from = { kind: "round", code: smallRound.code, withQuotas: false } as const;
    must(await startRound({ start: next, from }, world.effects));
    const copied = await planOf(start.code);
    expect(copied.round).toMatchObject({
      title: "Khảo sát mức độ hài lòng năm 2024",
      area: smallRound.area,
      planNumber: "",
      simulated: false,
    });
    expect(copied.tasks.map(({ starts, due }) => [starts, due])).toEqual([
      [null, "2024-07-15"],
      ["2024-07-15", "2024-09-30"],
    ]);
    expect(copied.parts.map(({ rows, total }) => [rows.length, total])).toEqual([
      [2, 0],
      [2, 0],
    ]);
    must(await startRound({ start: { ...next, code: "co-chi-tieu" }, from: { ...from, withQuotas: true } }, world.effects));
    expect((await planOf("co-chi-tieu")).parts.map(({ total }) => total)).toEqual([6, 5]);
  });

  it("cannot be copied from a round that one may not see", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const from = { kind: "round", code: smallRound.code, withQuotas: false } as const;
    expect(codesOf(await startRound({ start, from }, world.as(personWith("lead", "dot-khac"))))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await startRound({ start, from: { ...from, code: "khong-co" } }, world.effects))).toEqual(["E-PLAN-001"]);
  });
});

describe("a plan that is taken away", () => {
  it("makes the same round of its JSON in an empty database", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const taken = await jsonOf(smallRound.code);
    const other = await openTestWorld();
    try {
      must(await createRound({ plan: taken }, other.effects));
      const again = must(await downloadPlanJson({ round: smallRound.code }, other.effects));
      expect(JSON.parse(new TextDecoder().decode(again.bytes))).toEqual(taken);
    } finally {
      await other.close();
    }
    const [communes] = taken.parts as [{ readonly agencies: unknown }];
    expect(communes.agencies).toEqual([
      { id: "van-luong", quota: { "tu-phap": 2, "giao-thong": 0, khac: 1 } },
      { id: "van-long", quota: { "tu-phap": 2, "giao-thong": 0, khac: 1 } },
    ]);
  });

  it("has its tasks as a workbook", async () => {
    must(await createRound({ plan: smallRound }, world.effects));
    const file = must(await downloadTasks({ round: smallRound.code }, world.effects));
    const table = must(await world.effects.formats.readTable({ name: file.name, bytes: file.bytes }));
    expect(file.name).toBe("dot-thu-2023-nhiem-vu.xlsx");
    const cells: unknown[] = [];
    for await (const row of table.rows) cells.push(JSON.stringify(row));
    expect(cells.join("\n")).toContain("Tiến hành điều tra");
  });
});
