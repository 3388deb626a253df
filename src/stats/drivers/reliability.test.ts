import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectClose, numbersOf, referenceCase, referenceTable } from "../reference/reference-case.testing.ts";
import { cronbach } from "./cronbach.ts";
import { importancePerformance } from "./quadrants.ts";
import { relativeImportance } from "./relative-importance.ts";
import { weightedCovariance } from "./weighted-covariance.ts";

interface Row {
  readonly weighted: boolean;
  readonly n: number;
  readonly alpha: number;
  readonly dropped: readonly number[];
  readonly itemRest: readonly number[];
  readonly regressionN: number;
  readonly rSquared: number;
  readonly lmg: readonly number[];
}

const { rows } = referenceCase<{ rows: readonly Row[] }>("reliability");
const table = referenceTable("reliability/answers.csv");
const items = [1, 2, 3, 4, 5].map((item) => numbersOf(table.texts(`f${item}`)));
const weightOf = ({ weighted }: Row) => (weighted ? numbersOf(table.texts("weight")) : undefined);

describe("reliability against R", () => {
  it.each(rows)("α, α without each item, and item–rest correlations, weighted $weighted", (theirs) => {
    const ours = cronbach(items, weightOf(theirs));
    if (!ours.ok) throw new Error(ours.reason);
    expect(ours.n).toBe(theirs.n);
    expectClose(ours.alpha, theirs.alpha, { label: "alpha" });
    ours.items.forEach(({ alphaIfDropped, itemRestCorrelation }, item) => {
      expectClose(alphaIfDropped, theirs.dropped[item]!, { label: `alpha without ${item}` });
      expectClose(itemRestCorrelation, theirs.itemRest[item]!, { label: `item ${item} with the rest` });
    });
  });

  it.each(rows)("relative importance, weighted $weighted", (theirs) => {
    const ours = relativeImportance({ predictors: items, target: numbersOf(table.texts("overall")), weight: weightOf(theirs) });
    if (!ours.ok) throw new Error(ours.reason);
    expect(ours.n).toBe(theirs.regressionN);
    expectClose(ours.rSquared, theirs.rSquared, { label: "R²" });
    ours.parts.forEach((part, at) => {
      expectClose(part, theirs.lmg[at]!, { label: `part of ${at}` });
      expectClose(ours.shares?.[at], theirs.lmg[at]! / theirs.rSquared, { label: `share of ${at}` });
    });
  });
});

describe("cronbach", () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const nan = Number.NaN;

  it("names what it cannot judge", () => {
    expect(cronbach([column(1, 2, 3)])).toEqual({ ok: false, reason: "few-items", n: 3 });
    expect(cronbach([])).toEqual({ ok: false, reason: "few-items", n: 0 });
    expect(cronbach([column(1, nan, 3), column(nan, 2, 4)])).toEqual({ ok: false, reason: "few-rows", n: 1 });
    expect(cronbach([column(1, 2, 3), column(4, 4, 4)])).toEqual({ ok: false, reason: "constant-item", n: 3, item: 1 });
    expect(cronbach([column(1, 2, 3), column(3, 2, 1)])).toEqual({ ok: false, reason: "no-variance", n: 3 });
    expect(() => cronbach([column(1, 2), column(1)])).toThrow("columns differ in length: column 1 has 1 rows, not 2");
    expect(() => cronbach([column(1, 2), column(1, 2)], column(1, Number.NaN))).toThrow("weight NaN of row 1 is no weight");
    const endless = [column(1, 2, 3), column(1, Number.NEGATIVE_INFINITY, 3)];
    expect(() => cronbach(endless)).toThrow("answer -Infinity in row 1 of column 1 is no number");
    expect(() => relativeImportance({ predictors: [endless[1]!], target: endless[0]! })).toThrow("in row 1 of column 1");
    expect(() => cronbach([column(1, 2), column(2, 3)], column(1, -1))).toThrow("weight -1");
  });

  it("has no α without an item of two, and no correlation with a rest that stands still", () => {
    const two = cronbach([column(1, 2, 3), column(1, 3, 3)]);
    expect(two.ok && two.items.map(({ alphaIfDropped }) => alphaIfDropped)).toEqual([null, null]);
    const still = cronbach([column(1, 2, 4), column(1, 2, 3), column(3, 2, 1)]);
    expect(still.ok && still.items[0]).toEqual({ alphaIfDropped: null, itemRestCorrelation: null });
  });

  it("is 1 for items that say the same", () => {
    const same = cronbach([column(1, 2, 5), column(1, 2, 5), column(2, 3, 6)]);
    expect(same.ok && same.alpha).toBeCloseTo(1, 12);
    expect(same.ok && same.items[1]?.itemRestCorrelation).toBeCloseTo(1, 12);
  });

  const answers = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
    {
      minLength: 3,
      maxLength: 40,
    },
  );
  const columnsOf = (sample: readonly (readonly number[])[]) =>
    [0, 1, 2].map((at) => Float64Array.from(sample, (row) => row[at]!));

  it("is at most 1, and does not change when items are moved, stretched together, or rows split", () => {
    fc.assert(
      fc.property(answers, (sample) => {
        const ours = cronbach(columnsOf(sample));
        if (!ours.ok) return;
        expect(ours.alpha).toBeLessThanOrEqual(1 + 1e-12);
        const moved = cronbach(columnsOf(sample).map((item, at) => item.map((value) => 3 * value + at)));
        const split = cronbach(columnsOf([...sample, ...sample]), new Float64Array(2 * sample.length).fill(0.5));
        for (const other of [moved, split]) expect(other.ok && Math.abs(other.alpha - ours.alpha) < 1e-9).toBe(true);
      }),
    );
  });
});

describe("weightedCovariance", () => {
  it("leaves out rows that are not complete or have no weight", () => {
    const one = Float64Array.of(1, 3, 100, Number.NaN);
    const other = Float64Array.of(2, 8, 7, 1);
    expect(weightedCovariance([one, other], Float64Array.of(2, 2, 0, 1))).toEqual({
      n: 2,
      matrix: [Float64Array.of(1, 3), Float64Array.of(3, 9)],
      constant: undefined,
    });
  });

  it("sees a constant column where rounding would not", () => {
    const tenths = new Float64Array(7).fill(0.1);
    expect(weightedCovariance([Float64Array.from(tenths.keys()), tenths]).constant).toBe(1);
    expect(weightedCovariance([new Float64Array(0)])).toEqual({ n: 0, matrix: [Float64Array.of(0)], constant: undefined });
  });
});

describe("relativeImportance", () => {
  const one = Float64Array.of(1, 2, 3, 4, 5, 6);
  const other = Float64Array.of(2, 1, 4, 3, 6, 6);
  const target = Float64Array.of(1, 2, 2, 4, 4, 6);

  it("of one predictor is the squared correlation", () => {
    const ours = relativeImportance({ predictors: [one], target });
    const { matrix } = weightedCovariance([one, target]);
    if (!ours.ok) throw new Error(ours.reason);
    expectClose(ours.rSquared, matrix[0]![1]! ** 2 / (matrix[0]![0]! * matrix[1]![1]!));
    expect([...ours.shares!]).toEqual([1]);
  });

  it("names what it cannot judge", () => {
    const flat = new Float64Array(6).fill(2);
    expect(relativeImportance({ predictors: [one], target: flat })).toEqual({ ok: false, reason: "constant-target", n: 6 });
    expect(relativeImportance({ predictors: [one, flat], target })).toMatchObject({
      reason: "constant-predictor",
      predictor: 1,
    });
    const double = one.map((value) => 2 * value - 1);
    expect(relativeImportance({ predictors: [one, other, double], target })).toMatchObject({
      reason: "singular",
      predictor: 2,
    });
    const short = { predictors: [one.subarray(0, 3), other.subarray(0, 3)], target: target.subarray(0, 3) };
    expect(relativeImportance(short)).toEqual({ ok: false, reason: "few-rows", n: 3 });
    expect(() => relativeImportance({ predictors: [], target })).toThrow("0 predictors are not 1 to 10");
    expect(() => relativeImportance({ predictors: new Array(11).fill(one), target })).toThrow("11 predictors");
  });

  it("has no shares where nothing is explained", () => {
    const ours = relativeImportance({ predictors: [Float64Array.of(1, -1, 1, -1)], target: Float64Array.of(1, 1, 2, 2) });
    expect(ours).toEqual({ ok: true, rSquared: 0, parts: Float64Array.of(0), shares: null, n: 4 });
  });

  const sample = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 8, maxLength: 30 });
  const columnOf = (own: readonly (readonly number[])[], at: number) => Float64Array.from(own, (row) => row[at]!);

  it("shares out R² without rest, and follows the predictors when they are reordered or rescaled", () => {
    fc.assert(
      fc.property(sample, (own) => {
        const predictors = [0, 1, 2].map((at) => columnOf(own, at));
        const ours = relativeImportance({ predictors, target: columnOf(own, 3) });
        if (!ours.ok) return;
        expect(ours.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(ours.rSquared, 9);
        expect(ours.rSquared).toBeLessThanOrEqual(1 + 1e-9);
        expect(ours.parts.every((part) => part >= 0)).toBe(true);
        const turned = relativeImportance({
          predictors: [...predictors].reverse().map((column) => column.map((value) => 7 - 2 * value)),
          target: columnOf(own, 3),
        });
        if (!turned.ok) throw new Error(turned.reason);
        [...turned.parts].reverse().forEach((part, at) => {
          expect(part).toBeCloseTo(ours.parts[at]!, 9);
        });
      }),
    );
  });

  it("takes ten predictors in reasonable time", () => {
    const predictors = Array.from({ length: 10 }, (_, column) =>
      Float64Array.from({ length: 200 }, (_row, row) => (row * (column + 3) * 7919) % (31 + column)),
    );
    const ours = relativeImportance({ predictors, target: predictors[0]!.map((value, row) => value + (row % 5)) });
    if (!ours.ok) throw new Error(ours.reason);
    expect(ours.shares![0]).toBeGreaterThan(0.8);
  });
});

describe("importance–performance quadrants", () => {
  const importance = [0.4, 0.1, 0.3, 0.2];
  const performance = [70, 95, 90, 60];

  it("cross at the means unless told otherwise", () => {
    expect(importancePerformance({ importance, performance })).toEqual({
      ok: true,
      axes: { importance: 0.25, performance: 78.75 },
      quadrants: ["concentrate-here", "possible-overkill", "keep-up", "low-priority"],
    });
  });

  it("cross at the medians, or at given numbers", () => {
    const skewed = importancePerformance({ importance: [9, 1, 2], performance: [10, 20, 90], axes: "median" });
    expect(skewed).toEqual({
      ok: true,
      axes: { importance: 2, performance: 20 },
      quadrants: ["concentrate-here", "possible-overkill", "keep-up"],
    });
    const given = importancePerformance({ importance, performance, axes: { importance: 0.35, performance: 80 } });
    expect(given.ok && given.quadrants[2]).toBe("possible-overkill");
    expect(importancePerformance({ importance, performance, axes: "median" })).toMatchObject({
      axes: { importance: 0.25, performance: 80 },
    });
  });

  it("say when there is nothing, and refuse what is no number", () => {
    expect(importancePerformance({ importance: [], performance: [] })).toEqual({ ok: false, reason: "no-factors" });
    expect(() => importancePerformance({ importance: [1], performance: [] })).toThrow("1 importances, 0 performances");
    expect(() => importancePerformance({ importance: [1], performance: [Number.NaN] })).toThrow("NaN is no finite number");
  });

  it("give each factor one place, whatever the scale", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (own) => {
        const input = { importance: own.map(([a]) => a), performance: own.map(([, b]) => b), axes: "median" as const };
        const ours = importancePerformance(input);
        const scaled = importancePerformance({ ...input, importance: input.importance.map((value) => 4 * value) });
        if (!ours.ok || !scaled.ok) throw new Error("both exist");
        expect(scaled.quadrants).toEqual(ours.quadrants);
        expect(ours.quadrants).toHaveLength(own.length);
      }),
    );
  });
});
