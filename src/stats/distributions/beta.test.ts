import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaProbability, betaQuantile } from "./beta.ts";

const { quantiles } = JSON.parse(readFileSync("test/reference/interval/expected.json", "utf8")) as {
  readonly quantiles: readonly (readonly [p: number, a: number, b: number, quantile: number])[];
};

const parameter = fc.double({ min: 0.05, max: 5000, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("betaQuantile", () => {
  it.each(quantiles)("at p = %d with a = %d and b = %d is R's %d", (p, a, b, quantile) => {
    expect(Math.abs(betaQuantile(p, a, b) - quantile)).toBeLessThan(1e-12);
  });

  it("is p itself when both parameters are 1, and a power of it when one is", () => {
    for (const p of [0.025, 0.5, 0.975]) {
      expect(betaQuantile(p, 1, 1)).toBeCloseTo(p, 14);
      expect(betaQuantile(p, 60, 1)).toBeCloseTo(p ** (1 / 60), 13);
      expect(betaQuantile(p, 1, 60)).toBeCloseTo(1 - (1 - p) ** (1 / 60), 13);
    }
  });

  it("mirrors when the parameters change places", () => {
    fc.assert(
      fc.property(share, parameter, parameter, (p, a, b) => {
        expect(betaQuantile(p, a, b)).toBeCloseTo(1 - betaQuantile(1 - p, b, a), 11);
      }),
    );
  });

  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (p, a, b) => {
          const x = betaQuantile(p, a, b);
          // Near 1 the nearest number is half of 1e-16 away, where the function may be steep.
          fc.pre(x < 0.999);
          expect(betaProbability(x, a, b)).toBeCloseTo(p, 9);
        },
      ),
    );
  });

  it("grows with p and with a, and falls with b", () => {
    fc.assert(
      fc.property(share, parameter, parameter, (p, a, b) => {
        const at = betaQuantile(p, a, b);
        expect(betaQuantile(Math.min(0.9999, p + 0.0005), a, b)).toBeGreaterThanOrEqual(at - 1e-12);
        expect(betaQuantile(p, a + 0.5, b)).toBeGreaterThanOrEqual(at - 1e-12);
        expect(betaQuantile(p, a, b + 0.5)).toBeLessThanOrEqual(at + 1e-12);
      }),
    );
  });

  it("comes to the normal quantile when both parameters are a hundred million", () => {
    const n = 2e8;
    expect(betaQuantile(0.975, n / 2, n / 2)).toBeCloseTo(0.5 + 1.959963984540054 * Math.sqrt(0.25 / n), 11);
  });

  it("refuses what is no probability, and parameters that are none", () => {
    for (const p of [0, 1, -1, Number.NaN]) expect(() => betaQuantile(p, 1, 1)).toThrow(RangeError);
    for (const a of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => betaQuantile(0.5, a, 1)).toThrow(RangeError);
      expect(() => betaQuantile(0.5, 1, a)).toThrow(RangeError);
    }
  });
});

describe("betaProbability", () => {
  it("is 0 and 1 at the ends, and the arcsine law in closed form", () => {
    expect(betaProbability(0, 3, 4)).toBe(0);
    expect(betaProbability(1, 3, 4)).toBe(1);
    for (const x of [0.1, 0.37, 0.8])
      expect(betaProbability(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
  });

  it("is the binomial tail: P(X ≥ k) of n trials = I_p(k, n − k + 1)", () => {
    expect(betaProbability(0.3, 4, 2)).toBeCloseTo(5 * 0.3 ** 4 * 0.7 + 0.3 ** 5, 14);
  });
});
