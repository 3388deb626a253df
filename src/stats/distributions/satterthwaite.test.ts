import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { satterthwaite } from "./satterthwaite.ts";

describe("satterthwaite", () => {
  it("is the df of the one stratum that varies", () => {
    expect(satterthwaite(Float64Array.of(7), Int32Array.of(49))).toBeCloseTo(49, 12);
    expect(satterthwaite(Float64Array.of(0, 7, 0), Int32Array.of(29, 4, 19))).toBeCloseTo(4, 12);
  });

  it("is Welch's for two samples", () => {
    const [a, b] = [4, 16];
    expect(satterthwaite(Float64Array.of(a, b), Int32Array.of(29, 4))).toBeCloseTo(
      (a + b) ** 2 / (a ** 2 / 29 + b ** 2 / 4),
      12,
    );
  });

  it("is all of them when each stratum adds as it has df, or when nothing varies", () => {
    expect(satterthwaite(Float64Array.of(29, 19, 4, 4), Int32Array.of(29, 19, 4, 4))).toBeCloseTo(56, 12);
    expect(satterthwaite(new Float64Array(4), Int32Array.of(29, 19, 4, 4))).toBe(56);
  });

  it("is 0 where each stratum has one unit or none", () => {
    expect(satterthwaite(Float64Array.of(1, 2), Int32Array.of(0, 0))).toBe(0);
    expect(satterthwaite(Float64Array.of(1, 2), Int32Array.of(0, -1))).toBe(0);
    expect(satterthwaite(new Float64Array(), new Int32Array())).toBe(0);
  });

  const strata = fc.array(
    fc.record({ variance: fc.double({ min: 1e-6, max: 1e6, noNaN: true }), df: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 1, maxLength: 12 },
  );
  const columns = (given: readonly { readonly variance: number; readonly df: number }[]) =>
    [Float64Array.from(given, ({ variance }) => variance), Int32Array.from(given, ({ df }) => df)] as const;

  it("lies between the smallest df and their sum", () => {
    fc.assert(
      fc.property(strata, (given) => {
        const found = satterthwaite(...columns(given));
        const all = given.map(({ df }) => df);
        expect(found).toBeGreaterThanOrEqual(Math.min(...all) * (1 - 1e-12));
        expect(found).toBeLessThanOrEqual(all.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it("does not depend on the unit of the variance, nor on the order of the strata", () => {
    fc.assert(
      fc.property(strata, fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (given, unit) => {
        const found = satterthwaite(...columns(given));
        const scaled = given.map(({ variance, df }) => ({ variance: variance * unit, df }));
        expect(Math.abs(satterthwaite(...columns(scaled)) / found - 1)).toBeLessThan(1e-9);
        expect(Math.abs(satterthwaite(...columns(given.toReversed())) / found - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("refuses columns that differ in length", () => {
    expect(() => satterthwaite(new Float64Array(2), new Int32Array(1))).toThrow(RangeError);
  });
});
