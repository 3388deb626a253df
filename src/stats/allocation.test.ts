import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Allocation,
  equalAllocation,
  neymanAllocation,
  powerAllocation,
  proportionalAllocation,
  weightedAllocation,
} from "./allocation.ts";

const sizesOf = (allocation: Allocation): readonly number[] => {
  if (!allocation.ok) throw new Error(`no allocation: ${allocation.reason}`);
  return allocation.sizes;
};

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

describe("weightedAllocation", () => {
  it("gives the quotas of a plan, zeros included", () => {
    const populations = [900, 800, 700, 600, 500, 400];
    expect(sizesOf(weightedAllocation([30, 20, 5, 0, 0, 5], { size: 780, populations }))).toEqual([390, 260, 65, 0, 0, 65]);
    expect(sizesOf(weightedAllocation([30, 20, 5, 0, 0, 5], { size: 60, populations }))).toEqual([30, 20, 5, 0, 0, 5]);
  });

  it("rounds the largest remainders up, the first of equal ones first", () => {
    expect(sizesOf(weightedAllocation([1, 1, 1], { size: 10, populations: [50, 50, 50] }))).toEqual([4, 3, 3]);
    expect(sizesOf(weightedAllocation([10, 20, 70], { size: 11, populations: [50, 50, 50] }))).toEqual([1, 2, 8]);
  });

  it("stays at the units of a small stratum and gives the rest to the others", () => {
    expect(sizesOf(weightedAllocation([1, 1, 2], { size: 40, populations: [4, 100, 100] }))).toEqual([4, 12, 24]);
  });

  it("keeps the minimum and takes it from the others", () => {
    const allocation = weightedAllocation([1, 9, 90], { size: 100, populations: [1000, 1000, 1000], minimum: 10 });
    expect(sizesOf(allocation)).toEqual([10, 10, 80]);
  });

  it("gives a stratum with fewer units than the minimum all of them", () => {
    expect(sizesOf(weightedAllocation([1, 99], { size: 50, populations: [3, 1000], minimum: 10 }))).toEqual([3, 47]);
  });

  it("keeps the maximum", () => {
    expect(sizesOf(weightedAllocation([1, 1, 8], { size: 100, populations: [500, 500, 500], maximum: 40 }))).toEqual([
      30, 30, 40,
    ]);
  });

  it("says how many there are when there are too few units", () => {
    expect(weightedAllocation([1, 1], { size: 50, populations: [20, 20] })).toEqual({
      ok: false,
      reason: "too-few-units",
      possible: 40,
    });
    expect(weightedAllocation([1, 0], { size: 30, populations: [20, 20] })).toEqual({
      ok: false,
      reason: "too-few-units",
      possible: 20,
    });
  });

  it("says what the minimums sum to when they exceed the size", () => {
    expect(weightedAllocation([1, 1], { size: 15, populations: [20, 20], minimum: 10 })).toEqual({
      ok: false,
      reason: "minimum-too-large",
      possible: 20,
    });
  });

  it("is empty for no strata and no size", () => {
    expect(sizesOf(weightedAllocation([], { size: 0, populations: [] }))).toEqual([]);
    expect(sizesOf(weightedAllocation([1, 2], { size: 0, populations: [5, 5] }))).toEqual([0, 0]);
  });

  it("refuses what is no count and no weight", () => {
    expect(() => weightedAllocation([1], { size: 1.5, populations: [5] })).toThrow("1.5 is no count");
    expect(() => weightedAllocation([1], { size: 1, populations: [-5] })).toThrow("-5 is no count");
    expect(() => weightedAllocation([Number.NaN], { size: 1, populations: [5] })).toThrow("NaN is no weight");
    expect(() => weightedAllocation([1, 2], { size: 1, populations: [5] })).toThrow("2 weights for 1 strata");
  });
});

const strata = fc.array(fc.record({ population: fc.nat(400), weight: fc.nat(50) }), { minLength: 1, maxLength: 12 });

describe("any allocation", () => {
  it("sums exactly and keeps every limit", () => {
    const limits = fc.record({ minimum: fc.nat(8), maximum: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(strata, fc.nat(1500), limits, (parts, size, { minimum, maximum }) => {
        const populations = parts.map(({ population }) => population);
        const weights = parts.map(({ weight }) => weight);
        const allocation = weightedAllocation(weights, { size, populations, minimum, maximum });
        expect(allocation.ok ? total(allocation.sizes) === size : allocation.possible !== size).toBe(true);
        (allocation.ok ? allocation.sizes : []).forEach((part, stratum) => {
          const high = Math.min(populations[stratum]!, maximum);
          expect(part).toBeLessThanOrEqual(high);
          expect(part).toBeGreaterThanOrEqual(Math.min(minimum, high));
        });
      }),
    );
  });

  it("is within one unit of its exact share where no limit binds", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }), fc.nat(500), (weights, size) => {
        const sizes = sizesOf(weightedAllocation(weights, { size, populations: weights.map(() => 500) }));
        sizes.forEach((part, stratum) => {
          expect(Math.abs(part - (size * weights[stratum]!) / total(weights))).toBeLessThan(1);
        });
      }),
    );
  });

  it("is found whenever the limits leave room for it", () => {
    fc.assert(
      fc.property(strata, fc.double({ min: 0, max: 1, noNaN: true }), (parts, share) => {
        const populations = parts.map(({ population }) => population);
        const size = Math.floor(share * total(populations));
        const sizes = sizesOf(proportionalAllocation({ size, populations }));
        expect(total(sizes)).toBe(size);
      }),
    );
  });
});

describe("named allocations", () => {
  const populations = [100, 400, 900, 0];

  it("equal: the same for each stratum with units", () => {
    expect(sizesOf(equalAllocation({ size: 90, populations }))).toEqual([30, 30, 30, 0]);
    expect(sizesOf(equalAllocation({ size: 10, populations: [100, 3, 100] }))).toEqual([4, 3, 3]);
  });

  it("proportional: as the units", () => {
    expect(sizesOf(proportionalAllocation({ size: 140, populations }))).toEqual([10, 40, 90, 0]);
  });

  it("power: between equal and proportional", () => {
    expect(sizesOf(powerAllocation(0.5, { size: 60, populations }))).toEqual([10, 20, 30, 0]);
    expect(sizesOf(powerAllocation(1, { size: 140, populations }))).toEqual([10, 40, 90, 0]);
    expect(sizesOf(powerAllocation(0, { size: 90, populations }))).toEqual([30, 30, 30, 0]);
  });

  it("Neyman: as units times deviation", () => {
    expect(sizesOf(neymanAllocation([9, 1, 1, 1], { size: 88, populations }))).toEqual([36, 16, 36, 0]);
    expect(sizesOf(neymanAllocation([1, 3], { size: 10, populations: [50, 50] }))).toEqual([3, 7]);
  });
});
