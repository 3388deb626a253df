import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { percentInterval } from "../../src/survey/indicator/interval.ts";
import { intervals, kinds, type Share, type ShareEnds } from "./kinds.ts";
import { angleEnds, likelihoodEnds } from "./share-kinds.ts";

interface Reference {
  readonly design: string;
  readonly limit: number;
  readonly method: string;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly rows: number;
  readonly low: number;
  readonly high: number;
}

const reference = JSON.parse(readFileSync("test/reference/svyciprop/numbers.json", "utf8")) as {
  readonly intervals: readonly Reference[];
};

const findOf = (id: string) => kinds.find((kind) => kind.id === id)!.find;

const byR: Readonly<Record<string, (share: Share) => ShareEnds>> = {
  mean: findOf("t"),
  logit: findOf("logit"),
  xlogit: findOf("logit"),
  asin: angleEnds,
  beta: findOf("korn-graubard"),
  likelihood: likelihoodEnds,
};

describe("agree with svyciprop (test/reference/svyciprop)", () => {
  it.each(reference.intervals)("$method, $design, $limit", ({ method, value, se, df, rows, low, high }) => {
    const ends = byR[method]!({ value, se, df, rows, unitVariance: 1 / rows, isShare: true })!;
    // `mean` of R may pass 0 and 1.
    const [lowest, highest] = [Math.max(0, low), Math.min(1, high)];
    // `likelihood` of R reads the ends off an interpolated profile.
    const tolerance = (end: number) => (method === "likelihood" ? 1e-3 : 1e-9 * end);
    expect(Math.abs(ends[0] - lowest)).toBeLessThanOrEqual(tolerance(lowest));
    expect(Math.abs(ends[1] - highest)).toBeLessThanOrEqual(tolerance(highest));
  });
});

describe("intervals", () => {
  const estimate = { value: 91, se: 2.4, df: 18.5, designDf: 56, rows: 60, unitVariance: 1 / 60, isShare: true };
  const place = (id: string) => kinds.findIndex((kind) => kind.id === id);

  it("are those of percentInterval where it has the kind", () => {
    const found = intervals(estimate);
    const plain = percentInterval(estimate, "t");
    expect(found[place("t")]).toEqual([plain.ciLow, plain.ciHigh]);
    const exact = percentInterval(estimate, "korn-graubard");
    expect(found[place("korn-graubard-satterthwaite")]).toEqual([exact.ciLow, exact.ciHigh]);
  });

  it("by fewer degrees of freedom are longer", () => {
    const found = intervals(estimate).map((ends) => ends![1] - ends![0]);
    for (const id of ["t", "logit", "korn-graubard"])
      expect(found[place(`${id}-satterthwaite`)]).toBeGreaterThan(found[place(id)]!);
  });

  it("hold the estimate and stay within 0…100", () => {
    for (const value of [0, 1, 50, 99.5, 100]) {
      const se = value % 100 === 0 ? 0 : 1.5;
      for (const ends of intervals({ ...estimate, value, se })) {
        if (ends === undefined) continue;
        expect(ends[0]).toBeGreaterThanOrEqual(0);
        expect(ends[0]).toBeLessThanOrEqual(value + 1e-9);
        expect(ends[1]).toBeGreaterThanOrEqual(value - 1e-9);
        expect(ends[1]).toBeLessThanOrEqual(100);
      }
    }
  });

  it("where all are satisfied: a point by t, none by logit, a length by the others", () => {
    const found = intervals({ ...estimate, value: 100, se: 0 });
    expect(found[place("t")]).toEqual([100, 100]);
    expect(found[place("logit")]).toBeUndefined();
    for (const id of ["korn-graubard", "wilson-satterthwaite", "jeffreys-satterthwaite"]) {
      expect(found[place(id)]![0]).toBeLessThan(97);
      expect(found[place(id)]![1]).toBe(100);
    }
  });

  it("are none without a degree of freedom", () => {
    expect(intervals({ ...estimate, df: 0, designDf: 0 })).toEqual(kinds.map(() => undefined));
  });
});
