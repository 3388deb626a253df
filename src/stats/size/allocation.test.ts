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

describe("every kind of allocation", () => {
  const plan = fc.record({
    strata: fc.array(
      fc.record({ population: fc.oneof(fc.constant(0), fc.nat(300)), weight: fc.oneof(fc.constant(0), fc.nat(60)) }),
      { minLength: 1, maxLength: 10 },
    ),
    size: fc.nat(900),
    minimum: fc.option(fc.nat(12), { nil: undefined }),
    maximum: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
    power: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  type Plan = typeof plan extends fc.Arbitrary<infer One> ? One : never;

  /** Each kind with the shares it goes by; a stratum without a share gets its minimum and no more. */
  const kinds = ({ strata, size, minimum, maximum, power }: Plan) => {
    const populations = strata.map(({ population }) => population);
    const weights = strata.map(({ weight }) => weight);
    const limits = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
    const options = { size, populations, ...limits };
    return [
      { allocation: weightedAllocation(weights, options), shares: weights },
      { allocation: equalAllocation(options), shares: populations },
      { allocation: proportionalAllocation(options), shares: populations },
      { allocation: powerAllocation(power, options), shares: populations },
      { allocation: neymanAllocation(weights, options), shares: weights.map((one, at) => one * populations[at]!) },
    ].map((kind) => ({ ...kind, bounds: boundsOf(options, kind.shares) }));
  };

  const boundsOf = (
    {
      populations,
      minimum = 0,
      maximum = Number.POSITIVE_INFINITY,
    }: { populations: number[]; minimum?: number; maximum?: number },
    shares: readonly number[],
  ) =>
    populations.map((population, stratum) => {
      const most = Math.min(population, maximum);
      const least = Math.min(minimum, most);
      return { least, most: shares[stratum]! > 0 ? most : least };
    });

  it("sums exactly, keeps minimum, maximum and N, gives a quota of 0 nothing more; and exists whenever the limits allow it", () => {
    fc.assert(
      fc.property(plan, (one) => {
        for (const { allocation, bounds } of kinds(one)) {
          const [least, most] = [total(bounds.map((bound) => bound.least)), total(bounds.map((bound) => bound.most))];
          expect(allocation.ok).toBe(least <= one.size && one.size <= most);
          if (!allocation.ok) {
            expect(allocation.possible).toBe(allocation.reason === "minimum-too-large" ? least : most);
            continue;
          }
          expect(total(allocation.sizes)).toBe(one.size);
          allocation.sizes.forEach((part, stratum) => {
            expect(Number.isInteger(part)).toBe(true);
            expect(part).toBeGreaterThanOrEqual(bounds[stratum]!.least);
            expect(part).toBeLessThanOrEqual(bounds[stratum]!.most);
          });
        }
      }),
    );
  });

  it("gives no stratum fewer than another of the same size with a smaller share", () => {
    fc.assert(
      fc.property(plan, (one) => {
        const alike = { ...one, strata: one.strata.map(({ weight }) => ({ weight, population: 200 })) };
        for (const { allocation, shares } of kinds(alike)) {
          if (!allocation.ok) continue;
          const order = [...shares.keys()].sort((a, b) => shares[a]! - shares[b]!);
          order.slice(1).forEach((stratum, at) => {
            const smaller = order[at]!;
            if (shares[stratum]! > shares[smaller]!)
              expect(allocation.sizes[stratum]).toBeGreaterThanOrEqual(allocation.sizes[smaller]!);
          });
        }
      }),
    );
  });

  it("does not mind the unit of the weights, and moves a unit at most when the strata change places", () => {
    fc.assert(
      fc.property(plan, (one) => {
        const doubled = { ...one, strata: one.strata.map((stratum) => ({ ...stratum, weight: 1024 * stratum.weight })) };
        const turned = { ...one, strata: one.strata.toReversed() };
        const [ours, theirs, back] = [one, doubled, turned].map(kinds);
        ours!.forEach(({ allocation }, kind) => {
          expect(theirs![kind]!.allocation).toEqual(allocation);
          const reversed = back![kind]!.allocation;
          expect(reversed.ok).toBe(allocation.ok);
          if (!allocation.ok || !reversed.ok) return;
          reversed.sizes.toReversed().forEach((part, stratum) => {
            expect(Math.abs(part - allocation.sizes[stratum]!)).toBeLessThanOrEqual(1);
          });
        });
      }),
    );
  });
});
