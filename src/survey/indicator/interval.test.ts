import { describe, expect, it } from "vitest";
import type { CompositeNode } from "../../stats/composite/composite-node.ts";
import { studentQuantile } from "../../stats/distributions/student.ts";
import { kornGraubard } from "../../stats/estimates/korn-graubard.ts";
import { isShareOfRespondents, percentInterval } from "./interval.ts";

const top2 = Float64Array.of(0, 0, 0, 0, 100, 100);
const points = Float64Array.of(0, 20, 40, 60, 80, 100);

describe("percentInterval", () => {
  const estimate = { value: 91, se: 2.4, df: 18.5, designDf: 56, rows: 60, unitVariance: 1 / 60, isShare: true };

  it("of a share is Korn and Graubard's by Satterthwaite's degrees of freedom, in per cent", () => {
    const { low, high } = kornGraubard({ value: 0.91, se: 0.024, df: 18.5, rows: 60, unitVariance: 1 / 60 });
    expect(percentInterval(estimate)).toEqual({ df: 18.5, ciLow: 100 * low, ciHigh: 100 * high });
    expect(percentInterval(estimate, "korn-graubard")).toEqual(percentInterval(estimate));
  });

  it("of several items, or of scores, is a little longer: the more so the fewer answered", () => {
    const length = (rows: number, isShare: boolean) => {
      const { ciLow, ciHigh } = percentInterval({ ...estimate, df: rows - 1, rows, isShare });
      return (ciHigh ?? 0) - (ciLow ?? 0);
    };
    const longer = [6, 12, 30, 60, 1000].map((rows) => length(rows, false) / length(rows, true));
    expect(longer.toSorted((a, b) => b - a)).toEqual(longer);
    expect(longer[0]).toBeGreaterThan(1.2);
    expect(longer[4]).toBeGreaterThan(1);
    expect(longer[4]).toBeLessThan(1.002);
  });

  it("by t is value ± t·se by PSUs − strata, cut to 0…100", () => {
    const half = studentQuantile(0.975, 56) * 2.4;
    expect(percentInterval(estimate, "t")).toEqual({ df: 56, ciLow: 91 - half, ciHigh: 91 + half });
    expect(percentInterval({ ...estimate, value: 98 }, "t").ciHigh).toBe(100);
    expect(percentInterval({ ...estimate, value: 2 }, "t").ciLow).toBe(0);
  });

  it("goes by PSUs − strata where all are alike, whatever rounding makes of the strata", () => {
    const clean = percentInterval({ ...estimate, value: 100, se: 0, df: 56 });
    expect(clean).toEqual({ df: 56, ciLow: expect.closeTo(94, 0), ciHigh: 100 });
    for (const value of [100 + 1.5e-14, 100 - 6e-14])
      expect(percentInterval({ ...estimate, value, se: 2e-15, df: 3.47 })).toEqual({
        df: 56,
        ciLow: expect.closeTo(clean.ciLow ?? 0, 9),
        ciHigh: 100,
      });
  });

  it("has no ends without a degree of freedom", () => {
    const none = { ...estimate, df: 0, designDf: 0, rows: 1 };
    expect(percentInterval(none)).toEqual({ df: 0, ciLow: null, ciHigh: null });
    expect(percentInterval(none, "t")).toEqual({ df: 0, ciLow: null, ciHigh: null });
  });
});

describe("a share of respondents", () => {
  const ratios = (items: readonly number[], score: Float64Array): CompositeNode => ({
    kind: "ratios",
    part: { parts: items.map((item) => ({ item })) },
    score,
  });

  it("is one item by top2, alone in its factor too, and all-satisfied", () => {
    expect(isShareOfRespondents({ kind: "ratios", part: { item: 3 }, score: top2 })).toBe(true);
    expect(isShareOfRespondents(ratios([3], top2))).toBe(true);
    expect(isShareOfRespondents({ kind: "lowest", items: [0, 1, 2], score: top2 })).toBe(true);
  });

  it("is no mean of several items, no ratio of all answers, and no mean of points", () => {
    expect(isShareOfRespondents(ratios([0, 1], top2))).toBe(false);
    expect(isShareOfRespondents({ kind: "pooled", items: [0, 1], score: top2 })).toBe(false);
    expect(isShareOfRespondents({ kind: "ratios", part: { item: 3 }, score: points })).toBe(false);
  });
});
