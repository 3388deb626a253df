import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessBudget } from "./assess-budget.ts";
import type { AssessedBudget, Budget, BudgetLine } from "./budget.ts";
import { norms } from "./norms.testing.ts";
import { planFigures } from "./plan-figures.ts";
import { starterBudget } from "./starter-budget.ts";

const settings = { monthlyWage: 4_960_000, hardship: 0, formsPerDay: 10 };

const line = (changes: Partial<BudgetLine>): BudgetLine => ({
  ...{ id: "1", item: "Khoản", figure: null, quantity: 1, unit: "phiếu", normId: null, basis: "Báo giá", rate: 1, share: null },
  ...changes,
});

const figures = new Map([["forms", 1_430]]);

const assess = (lines: readonly BudgetLine[], more: { budget?: Partial<Budget>; follows?: boolean } = {}): AssessedBudget =>
  assessBudget({ settings, lines, ...more.budget }, { norms, figures, follows: more.follows ?? true });

const kinds = ({ lines }: AssessedBudget): readonly string[] =>
  lines.flatMap(({ findings }) => findings.map(({ kind }) => kind));

describe("amounts", () => {
  it("are quantity times rate, in whole đồng", () => {
    const { lines, total, complete } = assess([line({ quantity: 1_430, rate: 40_000, normId: "7a-30" }), line({})]);
    expect(lines.map(({ amount }) => amount)).toEqual([57_200_000, 1]);
    expect([total, complete]).toEqual([57_200_001, true]);
  });

  it("follow the figure of the plan in a draft, and stay as submitted afterwards", () => {
    const linked = line({ figure: "forms", quantity: 1_000, rate: 2 });
    expect(assess([linked]).lines[0]).toMatchObject({ counted: 1_430, figureNow: 1_430, amount: 2_860 });
    expect(assess([linked], { follows: false }).lines[0]).toMatchObject({ counted: 1_000, figureNow: 1_430, amount: 2_000 });
    expect(kinds(assess([line({ figure: "gone", quantity: 5 })]))).toEqual(["figure-gone"]);
  });

  it("of shares stand on the lines under their norms, rounded down", () => {
    const pay = line({ quantity: 143, rate: 225_454, normId: "5a-hired" });
    const share = line({ normId: "9a", quantity: null, rate: null, share: 700 });
    const { lines, total, complete } = assess([share, pay, line({})]);
    expect(lines[0]).toMatchObject({ isShare: true, counted: 32_239_922, amount: 2_256_794, ceiling: 700, findings: [] });
    expect([total, complete]).toEqual([2_256_794 + 32_239_922 + 1, true]);
  });

  it("above ten thousand billion are taken for a slip", () => {
    const { lines, complete } = assess([line({ quantity: 100_000_000, rate: 1_000_000_000 })]);
    expect(lines[0]).toMatchObject({ amount: null, findings: [{ kind: "too-large" }] });
    expect(complete).toBe(false);
  });

  it("sum to the total, whatever the lines", () => {
    const amount = fc.record({ quantity: fc.nat({ max: 100_000 }), rate: fc.nat({ max: 100_000_000 }) });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 50 }), (all) => {
        const exact = all.reduce((sum, { quantity, rate }) => sum + BigInt(quantity) * BigInt(rate), 0n);
        expect(BigInt(assess(all.map((one) => line(one))).total)).toBe(exact);
      }),
    );
  });
});

describe("ceilings", () => {
  it("are named with both numbers where a rate is above them, and not at them", () => {
    const over = assess([line({ normId: "7a-30", rate: 45_000 })]);
    expect(over.lines[0]?.findings).toEqual([{ kind: "over-ceiling", value: 45_000, ceiling: 40_000, share: false }]);
    expect([over.overCeiling, over.complete, over.total]).toEqual([1, true, 45_000]);
    expect(assess([line({ normId: "7a-30", rate: 40_000 })]).overCeiling).toBe(0);
  });

  it("hold for shares in hundredths of a per cent", () => {
    const pay = line({ normId: "5a-hired", rate: 1_000 });
    const share = (hundredths: number) => assess([pay, line({ normId: "9a", rate: null, share: hundredths })]).overCeiling;
    expect([share(700), share(701)]).toEqual([0, 1]);
  });
});

describe("what is missing", () => {
  it.each([
    ["a quantity", { quantity: null }, "quantity-missing"],
    ["a rate", { rate: null }, "rate-missing"],
    ["a norm and a basis", { basis: "" }, "basis-missing"],
    ["a norm that the file no longer has", { normId: "7z" }, "norm-gone"],
  ] as const)("keeps the line and leaves the total open: %s", (_, changes, kind) => {
    const found = assess([line(changes), line({})]);
    expect(kinds(found)).toEqual([kind]);
    expect([found.complete, found.lines.length]).toEqual([false, 2]);
  });

  it("is the minimum wage, where a norm stands on it", () => {
    const open = { budget: { settings: { ...settings, monthlyWage: null } } };
    const found = assess([line({ normId: "5a-hired", rate: 200_000 }), line({ normId: "9a", rate: null, share: 700 })], open);
    expect(kinds(found)).toEqual(["wage-missing"]);
    expect(found.total).toBe(200_000 + 14_000);
  });

  it("is what a share stands on", () => {
    const share = line({ normId: "9a", rate: null, share: 700 });
    expect(kinds(assess([share]))).toEqual(["base-incomplete"]);
    expect(kinds(assess([share, line({ normId: "5a-hired", rate: null })]))).toEqual(["base-incomplete", "rate-missing"]);
  });

  it("is every line of an empty budget", () => {
    expect(assess([])).toEqual({ lines: [], total: 0, complete: false, overCeiling: 0 });
  });
});

describe("figures of a plan", () => {
  it("count forms, agencies and days begun, of the whole and of each part", () => {
    const parts = [
      { code: "ubnd", title: "UBND các xã", forms: 780, agencies: 13 },
      { code: "tram-y-te", title: "Trạm Y tế", forms: 650, agencies: 13 },
    ];
    const found = planFigures({ parts, reverificationShare: 0.1, supervisors: 2, formsPerDay: 12 });
    expect(Object.fromEntries(found.map(({ name, value }) => [name, value]))).toEqual({
      ...{ forms: 1_430, agencies: 26, "enumerator-days": 120, reverified: 143, "reverification-days": 12, supervisors: 2 },
      ...{ "forms.ubnd": 780, "agencies.ubnd": 13, "forms.tram-y-te": 650, "agencies.tram-y-te": 13 },
    });
  });
});

describe("a first budget", () => {
  const source = {
    parts: [
      { code: "ubnd", title: "UBND các xã", items: 22 },
      { code: "dan-cu", title: "Hộ", items: 39 },
    ],
    central: false,
  };

  it("proposes the ceilings, by the number of items of each part's form", () => {
    const lines = starterBudget(source, { norms, settings });
    expect(lines.map(({ normId, rate, share }) => [normId, rate ?? share])).toEqual([
      ["1a", 30_000_000],
      ["7a-30", 40_000],
      ["7a-40", 50_000],
      ["5a-hired", 225_454],
      ["5a-hired", 225_454],
      ["9a", 700],
      [null, null],
      ["1b-province", 10_000_000],
    ]);
    expect(starterBudget({ ...source, central: true }, { norms, settings }).at(-1)?.normId).toBe("1b-central");
  });

  it("has nothing above a ceiling, and says what it does not know", () => {
    const lines = starterBudget({ ...source, parts: [] }, { norms, settings: { ...settings, monthlyWage: null } });
    const days = new Map([
      ["forms", 10],
      ["enumerator-days", 1],
      ["reverification-days", 1],
    ]);
    const found = assessBudget(
      { settings: { ...settings, monthlyWage: null }, lines: lines.map((one, index) => ({ ...one, id: String(index) })) },
      { norms, figures: days, follows: true },
    );
    expect(found.overCeiling).toBe(0);
    expect(found.lines.filter(({ findings }) => findings.length > 0).map(({ item }) => item)).toEqual([
      ...["Tiền công điều tra viên", "Tiền công phúc tra", "Nghiệm thu, đánh mã số, làm sạch phiếu", "Nhập số liệu phiếu"],
    ]);
  });
});
