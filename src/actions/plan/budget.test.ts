import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codesOf, must, openTestWorld, personWith, type TestWorld } from "../../../test/effects.ts";
import { smallRound } from "../../../test/small-round.ts";
import type { BudgetView } from "../../survey/plan/budget-view.ts";
import type { TypedLine } from "../../survey/plan/read-budget-line.ts";
import type { Effects } from "../effects.ts";
import { approveBudget } from "./approve-budget.ts";
import { changeBudgetLine } from "./change-budget-line.ts";
import { changeBudgetSettings } from "./change-budget-settings.ts";
import { changeRoundState } from "./change-round-state.ts";
import { checkBudget } from "./check-budget.ts";
import { createRound } from "./create-round.ts";
import { draftBudget } from "./draft-budget.ts";
import { moveBudgetLine } from "./move-budget-line.ts";
import { removeBudgetLine } from "./remove-budget-line.ts";
import { sendBackBudget } from "./send-back-budget.ts";
import { setQuotas } from "./set-quotas.ts";
import { showBudget } from "./show-budget.ts";
import { submitBudget } from "./submit-budget.ts";

let world: TestWorld;
let effects: Effects;
let round: string;
let count = 0;

beforeAll(async () => {
  world = await openTestWorld();
  effects = world.effects;
});
afterAll(() => world.close());

beforeEach(async () => {
  count += 1;
  round = `du-toan-${count}`;
  must(await createRound({ plan: { ...smallRound, code: round } }, effects));
});

const see = async (): Promise<BudgetView> => {
  const { budget } = must(await showBudget({ round }, effects));
  if (!budget) throw new Error("no budget");
  return budget;
};

const start = async (): Promise<BudgetView> => {
  must(await draftBudget({ round, norms: "tt-109-2016" }, effects));
  return see();
};

const typed = (changes: Partial<TypedLine>): TypedLine => ({
  ...{
    item: "In phiếu",
    figure: "",
    quantity: "11",
    unit: "phiếu",
    norm: "",
    basis: "Báo giá ngày 05/6/2023",
    rate: "2.000",
    share: "",
  },
  ...changes,
});

/** A budget that nothing is missing of. */
const complete = async (): Promise<BudgetView> => {
  const { revision, assessed } = await start();
  must(
    await changeBudgetSettings(
      { round, revision, settings: { monthlyWage: "4.680.000", formsPerDay: "4", hardship: "" } },
      effects,
    ),
  );
  const days = assessed.lines.filter(({ normId }) => normId === "5a-hired");
  for (const { id, item, figure } of days) {
    const line = typed({ item, figure: figure ?? "", norm: "5a-hired", rate: "200.000" });
    must(await changeBudgetLine({ round, revision: (await see()).revision, id, line }, effects));
  }
  const keying = assessed.lines.find(({ item }) => item === "Nhập số liệu phiếu");
  const line = typed({ item: "Nhập số liệu phiếu", figure: "forms", rate: "3.000", basis: "Nghị quyết số 12/NQ-HĐND" });
  must(await changeBudgetLine({ round, revision: (await see()).revision, id: keying?.id ?? "", line }, effects));
  return see();
};

describe("a first budget", () => {
  it("follows the plan: forms of each part, days of the enumerators", async () => {
    const { assessed, state, revision } = await start();
    expect([state, revision]).toEqual(["draft", 1]);
    expect(assessed.lines.map(({ figure, counted, rate, amount }) => [figure, counted, rate, amount])).toEqual([
      [null, 1, 30_000_000, 30_000_000],
      ["forms.ubnd-xa", 6, 40_000, 240_000],
      ["forms.tram-y-te", 5, 40_000, 200_000],
      ["enumerator-days", 2, null, null],
      ["reverification-days", 1, null, null],
      [null, null, null, null],
      ["forms", 11, null, null],
      [null, 1, 10_000_000, 10_000_000],
    ]);
    expect([assessed.total, assessed.complete, assessed.overCeiling]).toEqual([40_440_000, false, 0]);
  });

  it("is made once, by norms that are there, for a round that is not over", async () => {
    expect(must(await showBudget({ round }, effects)).budget).toBeNull();
    expect(codesOf(await draftBudget({ round, norms: "tt-1-1900" }, effects))).toEqual(["E-PLAN-061"]);
    await start();
    expect(codesOf(await draftBudget({ round, norms: "tt-109-2016" }, effects))).toEqual(["E-PLAN-063"]);
    must(await changeRoundState({ round, state: "cancelled", reason: "Không bố trí được kinh phí" }, effects));
    expect(codesOf(await removeBudgetLine({ round, revision: 1, id: "x" }, effects))).toEqual(["E-PLAN-007"]);
  });

  it("is asked for where there is none", async () => {
    expect(codesOf(await submitBudget({ round, revision: 1 }, effects))).toEqual(["E-PLAN-062"]);
    expect(codesOf(await showBudget({ round: "khong-co" }, effects))).toEqual(["E-PLAN-001"]);
  });
});

describe("lines", () => {
  it("that waited for the minimum wage get their ceiling as the rate, once it is given", async () => {
    const { revision } = await start();
    const wage = (monthlyWage: string, seen: number) =>
      changeBudgetSettings({ round, revision: seen, settings: { monthlyWage, formsPerDay: "4", hardship: "" } }, effects);
    const rates = async () =>
      (await see()).assessed.lines.filter(({ normId }) => normId === "5a-hired").map(({ rate, ceiling }) => [rate, ceiling]);
    must(await wage("4.680.000", revision));
    const [[rate, ceiling] = []] = await rates();
    expect([rate, rate === ceiling]).toEqual([expect.any(Number), true]);
    must(await wage("5.000.000", revision + 1));
    expect(
      (await rates()).map(([kept]) => kept),
      "what was proposed stays until somebody changes it",
    ).toEqual([rate, rate]);
  });

  it("are moved, by whoever saw them as they stand", async () => {
    const { revision, assessed } = await start();
    const [first, second, third] = assessed.lines.map(({ id }) => id) as [string, string, string];
    const order = async () => (await see()).assessed.lines.slice(0, 3).map(({ id }) => id);
    must(await moveBudgetLine({ round, revision, id: third, to: 1 }, effects));
    expect(await order()).toEqual([third, first, second]);
    expect(codesOf(await moveBudgetLine({ round, revision, id: third, to: 3 }, effects))).toEqual(["E-PLAN-066"]);
    expect(codesOf(await moveBudgetLine({ round, revision: revision + 1, id: round, to: 1 }, effects))).toEqual(["E-PLAN-073"]);
  });

  it("are added, changed and taken out, each with its entry in the log", async () => {
    const { revision } = await start();
    must(await changeBudgetLine({ round, revision, id: "", line: typed({}) }, effects));
    const added = (await see()).assessed.lines.at(-1);
    expect(added).toMatchObject({ item: "In phiếu", amount: 22_000, findings: [] });
    const id = added?.id ?? "";
    must(await changeBudgetLine({ round, revision: 2, id, line: typed({ rate: "2500" }) }, effects));
    must(await removeBudgetLine({ round, revision: 3, id }, effects));
    expect((await see()).assessed.lines.map(({ item }) => item)).not.toContain("In phiếu");
    const acts = (await effects.store.listAuditEntries({ round, limit: 3 })).map(({ act, detail }) => [act, detail]);
    expect(acts).toEqual([
      ["removeBudgetLine", { item: "In phiếu", rate: 2_500 }],
      [
        "changeBudgetLine",
        {
          item: "In phiếu",
          before: { quantity: 11, rate: 2_000, share: null },
          after: { quantity: 11, rate: 2_500, share: null },
        },
      ],
      ["changeBudgetLine", { item: "In phiếu", before: null, after: { quantity: 11, rate: 2_000, share: null } }],
    ]);
  });

  it("of an older page change nothing", async () => {
    await start();
    must(await changeBudgetLine({ round, revision: 1, id: "", line: typed({}) }, effects));
    expect(codesOf(await changeBudgetLine({ round, revision: 1, id: "", line: typed({}) }, effects))).toEqual(["E-PLAN-066"]);
    const settings = { monthlyWage: "", formsPerDay: "5", hardship: "" };
    expect(codesOf(await changeBudgetSettings({ round, revision: 1, settings }, effects))).toEqual(["E-PLAN-066"]);
    expect((await see()).assessed.lines.filter(({ item }) => item === "In phiếu")).toHaveLength(1);
  });

  it("that cannot be read are refused with every fault, and nothing is counted as a change", async () => {
    const { revision } = await start();
    const line = typed({ item: " ", quantity: "mười", rate: "2,5" });
    expect(codesOf(await changeBudgetLine({ round, revision, id: "", line }, effects))).toEqual([
      ...["E-PLAN-067", "E-PLAN-068", "E-PLAN-069"],
    ]);
    const unknown = "01890000-0000-7000-8000-000000000009";
    expect(codesOf(await changeBudgetLine({ round, revision, id: unknown, line: typed({}) }, effects))).toEqual(["E-PLAN-073"]);
    expect(codesOf(await removeBudgetLine({ round, revision, id: unknown }, effects))).toEqual(["E-PLAN-073"]);
    expect((await see()).revision).toBe(revision);
  });

  it("two at once do not both count", async () => {
    const { revision } = await start();
    const both = await Promise.all([1, 2].map(() => changeBudgetLine({ round, revision, id: "", line: typed({}) }, effects)));
    expect(both.map(codesOf).toSorted()).toEqual([[], ["E-PLAN-066"]]);
  });
});

describe("the way to approval", () => {
  it("begins with what is missing and what is above its ceiling, line by line", async () => {
    const { revision, assessed } = await start();
    const [, forms] = assessed.lines;
    const line = typed({ item: forms?.item ?? "", figure: "forms.ubnd-xa", norm: "7a-30", rate: "45.000" });
    must(await changeBudgetLine({ round, revision, id: forms?.id ?? "", line }, effects));
    const found = await submitBudget({ round, revision: 2 }, effects);
    expect(found.ok ? [] : found.problems.map(({ code, details }) => `${code} ${details.line}`)).toEqual([
      ...["E-PLAN-076 2", "E-PLAN-075 4", "E-PLAN-075 5", "E-PLAN-075 6", "E-PLAN-075 7"],
    ]);
  });

  it("keeps the quantities that were submitted, whatever the plan becomes", async () => {
    const { revision, assessed } = await complete();
    expect([assessed.complete, assessed.overCeiling]).toEqual([true, 0]);
    must(await submitBudget({ round, revision }, effects));
    const quotas = [{ agency: "tyt-van-luong", field: "", size: 50 }];
    must(await setQuotas({ round, part: "tram-y-te", quotas, reason: "Bổ sung phiếu" }, effects));
    const submitted = await see();
    expect(submitted.assessed.total).toBe(assessed.total);
    expect(submitted.assessed.lines[2]).toMatchObject({ figure: "forms.tram-y-te", counted: 5, figureNow: 50 });
    must(await sendBackBudget({ round, revision: submitted.revision, reason: "Số phiếu đã đổi" }, effects));
    expect((await see()).assessed.lines[2]).toMatchObject({ counted: 50, amount: 2_000_000 });
  });

  it("goes from draft to approved step by step, each by whom it concerns", async () => {
    const { revision } = await complete();
    const finance = world.as(personWith("finance"));
    const lead = world.as(personWith("lead"));
    expect(codesOf(await submitBudget({ round, revision }, finance))).toEqual(["E-PEOPLE-001"]);
    must(await submitBudget({ round, revision }, lead));
    expect(codesOf(await changeBudgetLine({ round, revision: revision + 1, id: "", line: typed({}) }, lead))).toEqual([
      "E-PLAN-064",
    ]);
    expect(codesOf(await checkBudget({ round, revision: revision + 1 }, lead))).toEqual(["E-PEOPLE-001"]);
    expect(codesOf(await approveBudget({ round, revision: revision + 1 }, lead))).toEqual(["E-PLAN-065"]);
    must(await checkBudget({ round, revision: revision + 1 }, finance));
    must(await approveBudget({ round, revision: revision + 2 }, lead));
    const { state, moves } = await see();
    expect(state).toBe("approved");
    expect(moves.map(({ move, actor, body }) => [move, actor, body])).toEqual([
      ["approve", "Người lead", "Phòng Nội vụ"],
      ["check", "Người finance", "Phòng Nội vụ"],
      ["submit", "Người lead", "Phòng Nội vụ"],
    ]);
  });

  it("goes back with a reason only, which stays to be read", async () => {
    const { revision, assessed } = await complete();
    must(await submitBudget({ round, revision }, effects));
    expect(codesOf(await sendBackBudget({ round, revision: revision + 1, reason: " " }, effects))).toEqual(["E-PLAN-074"]);
    must(
      await sendBackBudget(
        { round, revision: revision + 1, reason: "Thiếu báo giá in phiếu" },
        world.as(personWith("finance")),
      ),
    );
    const { state, moves } = await see();
    expect([state, moves[0]?.reason, moves[0]?.total]).toEqual(["draft", "Thiếu báo giá in phiếu", assessed.total]);
    expect(codesOf(await sendBackBudget({ round, revision: revision + 2, reason: "x" }, effects))).toEqual(["E-PLAN-065"]);
  });

  it("needs a line", async () => {
    const { assessed } = await start();
    for (const [index, { id }] of assessed.lines.entries())
      must(await removeBudgetLine({ round, revision: index + 1, id }, effects));
    expect(codesOf(await submitBudget({ round, revision: assessed.lines.length + 1 }, effects))).toEqual(["E-PLAN-077"]);
  });
});
