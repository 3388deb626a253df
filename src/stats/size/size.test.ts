import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cochranSize, fractionFromText, yamaneSize } from "./size.ts";

/** N / (1 + N·e²) computed by hand to six decimals and rounded both ways. */
const vectors: readonly (readonly [population: number, margin: string, halfUp: number, ceiling: number])[] = [
  [1, "0.05", 1, 1],
  [1, "0.07", 1, 1],
  [1, "0.1", 1, 1],
  [10, "0.05", 10, 10],
  [10, "0.07", 10, 10],
  [10, "0.1", 9, 10],
  [30, "0.05", 28, 28],
  [30, "0.07", 26, 27],
  [30, "0.1", 23, 24],
  [50, "0.05", 44, 45],
  [50, "0.07", 40, 41],
  [50, "0.1", 33, 34],
  [60, "0.05", 52, 53],
  [60, "0.07", 46, 47],
  [60, "0.1", 38, 38],
  [100, "0.05", 80, 80],
  [100, "0.07", 67, 68],
  [100, "0.1", 50, 50],
  [200, "0.05", 133, 134],
  [200, "0.07", 101, 102],
  [200, "0.1", 67, 67],
  [399, "0.05", 200, 200],
  [399, "0.07", 135, 136],
  [399, "0.1", 80, 80],
  [400, "0.05", 200, 200],
  [400, "0.07", 135, 136],
  [400, "0.1", 80, 80],
  [401, "0.05", 200, 201],
  [401, "0.07", 135, 136],
  [401, "0.1", 80, 81],
  [500, "0.05", 222, 223],
  [500, "0.07", 145, 145],
  [500, "0.1", 83, 84],
  [1000, "0.05", 286, 286],
  [1000, "0.07", 169, 170],
  [1000, "0.1", 91, 91],
  [2000, "0.05", 333, 334],
  [2000, "0.07", 185, 186],
  [2000, "0.1", 95, 96],
  [5000, "0.05", 370, 371],
  [5000, "0.07", 196, 197],
  [5000, "0.1", 98, 99],
  [10000, "0.05", 385, 385],
  [10000, "0.07", 200, 200],
  [10000, "0.1", 99, 100],
  [50000, "0.05", 397, 397],
  [50000, "0.07", 203, 204],
  [50000, "0.1", 100, 100],
  [100000, "0.05", 398, 399],
  [100000, "0.07", 204, 204],
  [100000, "0.1", 100, 100],
  [268763, "0.05", 399, 400],
  [268763, "0.07", 204, 204],
  [268763, "0.1", 100, 100],
];

describe("yamaneSize", () => {
  it.each(vectors)("of %i units at %s is %i, or %i rounded up", (population, margin, halfUp, ceiling) => {
    expect(yamaneSize({ population, margin })).toBe(halfUp);
    expect(yamaneSize({ population, margin, rounding: "ceil" })).toBe(ceiling);
  });

  it("falls into no binary trap where the quotient is whole", () => {
    expect(yamaneSize({ population: 400, margin: "0.05", rounding: "ceil" })).toBe(200);
    expect(yamaneSize({ population: 10_000, margin: "0.07", rounding: "ceil" })).toBe(200);
    expect(yamaneSize({ population: 100, margin: "0,10", rounding: "ceil" })).toBe(50);
  });

  it("is 0 of nobody and 1 of one", () => {
    expect(yamaneSize({ population: 0, margin: "0.05" })).toBe(0);
    expect(yamaneSize({ population: 1, margin: "0.3" })).toBe(1);
  });

  it("stays exact for a whole country", () => {
    expect(yamaneSize({ population: 100_000_000, margin: "0.001", rounding: "ceil" })).toBe(990_100);
    expect(yamaneSize({ population: 100_000_000, margin: "0.001" })).toBe(990_099);
  });

  const populations = fc.integer({ min: 0, max: 50_000_000 });
  const margins = fc.integer({ min: 1, max: 999 }).map((thousandths) => `0.${String(thousandths).padStart(3, "0")}`);

  it("is never above the population nor above 1/e²", () => {
    fc.assert(
      fc.property(populations, margins, (population, margin) => {
        const size = yamaneSize({ population, margin, rounding: "ceil" });
        expect(size).toBeLessThanOrEqual(population);
        expect(size).toBeLessThanOrEqual(Math.ceil(1 / Number(margin) ** 2));
      }),
    );
  });

  it("never falls when the population grows, and rounding up adds at most one", () => {
    fc.assert(
      fc.property(populations, margins, (population, margin) => {
        const size = yamaneSize({ population, margin });
        expect(yamaneSize({ population: population + 1, margin })).toBeGreaterThanOrEqual(size);
        const ceiling = yamaneSize({ population, margin, rounding: "ceil" });
        expect(ceiling - size).toBeGreaterThanOrEqual(0);
        expect(ceiling - size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses a population of %d", (population) => {
    expect(() => yamaneSize({ population, margin: "0.05" })).toThrow("is no whole number");
  });

  it.each(["0", "0.00", "-0.05", "five", "", "5e-2"])("refuses a margin of «%s»", (margin) => {
    expect(() => yamaneSize({ population: 100, margin })).toThrow("is no decimal above 0");
  });
});

describe("fractionFromText", () => {
  it("reads decimals exactly, with a point or a comma", () => {
    expect(fractionFromText("0.05")).toEqual({ numerator: 5n, denominator: 100n });
    expect(fractionFromText("0,1")).toEqual({ numerator: 1n, denominator: 10n });
    expect(fractionFromText("12")).toEqual({ numerator: 12n, denominator: 1n });
  });

  it.each(["", ".5", "1.", "1e3", "-1", "½", "0.0.5"])("does not read «%s»", (text) => {
    expect(fractionFromText(text)).toBeUndefined();
  });
});

describe("cochranSize", () => {
  it("is the textbook 385 for a proportion within five points", () => {
    expect(cochranSize({ margin: 0.05 })).toBe(385);
  });

  it("corrects for a finite population", () => {
    expect(cochranSize({ margin: 0.05, population: 1000 })).toBe(278);
    expect(cochranSize({ margin: 0.05, population: 1 })).toBe(1);
    expect(cochranSize({ margin: 0.05, population: 0 })).toBe(0);
  });

  it("multiplies by the design effect and divides by the response expected", () => {
    expect(cochranSize({ margin: 0.05, designEffect: 1.5 })).toBe(577);
    expect(cochranSize({ margin: 0.05, expectedResponse: 0.8 })).toBe(481);
  });

  it("takes the deviation of a mean in its own unit", () => {
    expect(cochranSize({ margin: 2, deviation: 10, quantile: 2 })).toBe(100);
  });

  it("is never above the population, whatever the response", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0.1, max: 1, noNaN: true }), (population, expectedResponse) => {
        expect(cochranSize({ margin: 0.03, population, expectedResponse })).toBeLessThanOrEqual(population);
      }),
    );
  });

  it.each([
    [{ margin: 0 }, "margin 0"],
    [{ margin: Number.NaN }, "margin NaN"],
    [{ margin: 0.05, deviation: -1 }, "deviation -1"],
    [{ margin: 0.05, designEffect: 0 }, "designEffect 0"],
    [{ margin: 0.05, expectedResponse: 1.2 }, "expectedResponse 1.2"],
    [{ margin: 0.05, population: 2.5 }, "population 2.5"],
  ])("refuses %o", (options, message) => {
    expect(() => cochranSize(options)).toThrow(message);
  });
});
