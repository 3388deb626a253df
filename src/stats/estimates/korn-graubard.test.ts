import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaProbability } from "../distributions/beta.ts";
import { studentQuantile } from "../distributions/student.ts";
import { kornGraubard } from "./korn-graubard.ts";

interface Reference {
  readonly design: string;
  readonly item: string;
  readonly domain: string;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly rows: number;
  readonly low: number;
  readonly high: number;
}

const { intervals } = JSON.parse(readFileSync("test/reference/interval/expected.json", "utf8")) as {
  readonly intervals: readonly Reference[];
};

describe("agrees with R survey (test/reference/interval)", () => {
  it.each(intervals)("design $design, item $item, domain $domain", ({ value, se, df, rows, low, high }) => {
    const found = kornGraubard({ value, se, df, rows, unitVariance: 1 / rows });
    expect(Math.abs(found.low / low - 1)).toBeLessThan(1e-9);
    expect(Math.abs(found.high / high - 1)).toBeLessThan(1e-9);
  });
});

/** Chance of at most k of n with probability p. */
const atMost = (k: number, n: number, p: number): number => 1 - betaProbability(p, k + 1, n - k);

describe("kornGraubard", () => {
  const simple = (value: number, n: number) => ({
    value,
    se: Math.sqrt((value * (1 - value)) / n),
    df: n - 1,
    rows: n,
    unitVariance: 1 / n,
  });

  it("is Clopper and Pearson's for a simple sample: 81 of 263, 95 %", () => {
    const { low, high } = kornGraubard(simple(81 / 263, 263));
    expect(atMost(80, 263, low)).toBeCloseTo(0.975, 10);
    expect(atMost(81, 263, high)).toBeCloseTo(0.025, 10);
    expect([low, high]).toEqual([expect.closeTo(0.2527, 4), expect.closeTo(0.3676, 4)]);
  });

  it("where all 60 were satisfied: from (α/2)^(1/60), and the other way round where none was", () => {
    const all = kornGraubard({ value: 1, se: 0, df: 59, rows: 60, unitVariance: 1 / 60 });
    expect(all).toEqual({ low: expect.closeTo(0.025 ** (1 / 60), 12), high: 1 });
    const none = kornGraubard({ value: 0, se: 0, df: 59, rows: 60, unitVariance: 1 / 60 });
    expect(none).toEqual({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 60), 12) });
  });

  it("takes sums that rounding put beside 1 as 1", () => {
    const exact = kornGraubard({ value: 1, se: 0, df: 9, rows: 10, unitVariance: 0.1 });
    for (const value of [1 - 3e-16, 1 + 3e-16]) {
      const { low, high } = kornGraubard({ value, se: 1e-17, df: 9, rows: 10, unitVariance: 0.1 });
      expect([low, high]).toEqual([expect.closeTo(exact.low, 12), 1]);
    }
  });

  it("a census keeps its value", () => {
    for (const value of [0, 0.4, 1])
      expect(kornGraubard({ value, se: 0, df: 9, rows: 10, unitVariance: 0 })).toEqual({ low: value, high: value });
  });

  it("with very many rows is value ± t·se, also where it passes from the one to the other", () => {
    for (const n of [0.99e8, 1.01e8]) {
      const { low, high } = kornGraubard(simple(0.85, n));
      const half = studentQuantile(0.975, n - 1) * Math.sqrt((0.85 * 0.15) / n);
      expect(Math.abs((0.85 - low) / half - 1)).toBeLessThan(1e-3);
      expect(Math.abs((high - 0.85) / half - 1)).toBeLessThan(1e-3);
    }
  });

  it("refuses an error without a degree of freedom", () => {
    expect(() => kornGraubard({ value: 0.5, se: 0.1, df: 0, rows: 4, unitVariance: 0.25 })).toThrow(RangeError);
    expect(() => kornGraubard({ value: 0.5, se: 0.1, df: 1, rows: 1, unitVariance: 1 })).toThrow(RangeError);
  });

  const estimates = fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    se: fc.double({ min: 0, max: 0.5, noNaN: true }),
    df: fc.double({ min: 1, max: 300, noNaN: true }),
    rows: fc.integer({ min: 2, max: 400 }),
    unitVariance: fc.double({ min: 1e-4, max: 1, noNaN: true }),
  });

  it("holds the value, lies in 0…1 and is never NaN", () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const { low, high } = kornGraubard(estimate);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate.value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(estimate.value - 1e-12);
      }),
    );
  });

  it("mirrors: the interval of 1 − p is that of p turned round", () => {
    fc.assert(
      fc.property(estimates, (estimate) => {
        const there = kornGraubard(estimate);
        const back = kornGraubard({ ...estimate, value: 1 - estimate.value });
        expect(back.low).toBeCloseTo(1 - there.high, 9);
        expect(back.high).toBeCloseTo(1 - there.low, 9);
      }),
    );
  });

  it("is longer with fewer degrees of freedom, and with more confidence", () => {
    const estimate = fc.record({
      value: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      se: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
      df: fc.double({ min: 1, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(estimate, (one) => {
        const width = (df: number, confidence: number) => {
          const { low, high } = kornGraubard({ ...one, df, rows: 60, unitVariance: 1 / 60 }, confidence);
          return high - low;
        };
        expect(width(one.df + 1, 0.95)).toBeLessThan(width(one.df, 0.95));
        expect(width(one.df, 0.9)).toBeLessThan(width(one.df, 0.95));
      }),
    );
  });

  it("of what is no share sets t(df) against the normal quantile: as much longer as t(rows − 1) exceeds it", () => {
    const share = { value: 0.9, se: 0.04, df: 11, rows: 12, unitVariance: 1 / 12 };
    const exact = kornGraubard({ ...share, isShare: false });
    const effective = ((0.9 * 0.1) / 0.04 ** 2) * (1.959963984540054 / studentQuantile(0.975, 11)) ** 2;
    expect(betaProbability(exact.low, 0.9 * effective, 0.1 * effective + 1)).toBeCloseTo(0.025, 8);
    expect(betaProbability(exact.high, 0.9 * effective + 1, 0.1 * effective)).toBeCloseTo(0.975, 8);
    const plain = kornGraubard(share);
    expect(kornGraubard({ ...share, isShare: true })).toEqual(plain);
    expect(exact.low).toBeLessThan(plain.low);
    expect(exact.high).toBeGreaterThan(plain.high);
  });

  it("of what is no share is that of a share where all rows are alike at 0 or 1", () => {
    const all = { value: 1, se: 0, df: 2, rows: 3, unitVariance: 1 / 3 };
    expect(kornGraubard({ ...all, isShare: false })).toEqual(kornGraubard(all));
    expect(kornGraubard({ ...all, value: 0, isShare: false })).toEqual(kornGraubard({ ...all, value: 0 }));
  });

  it.each([{ value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { se: Number.NaN }, { unitVariance: Number.NaN }])(
    "refuses %o",
    (wrong) => {
      expect(() => kornGraubard({ value: 0.9, se: 0.04, df: 20, rows: 60, unitVariance: 1 / 50, ...wrong })).toThrow(
        RangeError,
      );
    },
  );
});
