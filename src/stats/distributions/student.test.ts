import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentQuantile, studentTail } from "./student.ts";

const reference = JSON.parse(readFileSync("test/reference/student-quantile/numbers.json", "utf8")) as {
  readonly rows: readonly (readonly [p: number, df: number, quantile: number])[];
};

const relative = (value: number, expected: number): number => Math.abs(value - expected) / Math.abs(expected);

describe("studentQuantile", () => {
  it.each(reference.rows)("at p = %d with %d degrees of freedom is R's %d", (p, df, quantile) => {
    expect(relative(studentQuantile(p, df), quantile)).toBeLessThan(1e-12);
  });

  it("is known in closed form for one and two degrees of freedom", () => {
    expect(relative(studentQuantile(0.975, 1), Math.tan(Math.PI * 0.475))).toBeLessThan(1e-13);
    expect(relative(studentQuantile(0.975, 2), 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)))).toBeLessThan(1e-13);
  });

  it("is symmetric about nought, and nought in the middle", () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0.25, 7)).toBe(-studentQuantile(0.75, 7));
  });

  it("falls with the degrees of freedom towards the normal quantile", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (df) => {
        expect(studentQuantile(0.975, df)).toBeGreaterThan(studentQuantile(0.975, df + 1));
        expect(studentQuantile(0.975, df)).toBeGreaterThan(1.959963984540054);
      }),
    );
  });

  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5001, max: 0.9999, noNaN: true }), fc.integer({ min: 1, max: 3000 }), (p, df) => {
        expect(studentTail(studentQuantile(p, df), df)).toBeCloseTo(1 - p, 13);
      }),
    );
  });

  it.each([
    [0, 5],
    [1, 5],
    [Number.NaN, 5],
    [0.5, 0],
    [0.9, Number.NaN],
    [0.9, Number.POSITIVE_INFINITY],
  ])("refuses p = %d with df = %d", (p, df) => {
    expect(() => studentQuantile(p, df)).toThrow(RangeError);
  });
});

describe("studentTail", () => {
  it("is a half at nought and falls", () => {
    expect(studentTail(0, 3)).toBe(0.5);
    expect(studentTail(1, 1)).toBeCloseTo(0.25, 15);
    expect(studentTail(50, 10)).toBeLessThan(1e-12);
  });

  it.each([
    [1e149, 1, 3.183098861837873e-150],
    [1e151, 1, 3.183098861837934e-152],
    [1e200, 1, 3.183098861837795e-201],
    [1e200, 1.5, 3.770852432015824e-301],
  ])("is R's pt far out, where squares leave the range of numbers (t = %d, df = %d)", (t, df, tail) => {
    expect(Math.abs(studentTail(t, df) / tail - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [-1, 5],
    [Number.NaN, 5],
    [1, 0],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses t = %d with df = %d", (t, df) => {
    expect(() => studentTail(t, df)).toThrow(RangeError);
  });

  it("is 0 where it is too small for a number", () => {
    expect(studentTail(1e160, 3)).toBe(0);
    expect(studentTail(Number.POSITIVE_INFINITY, 2)).toBe(0);
  });
});
