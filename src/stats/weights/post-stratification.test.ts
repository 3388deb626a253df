import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellSums } from "../design/cell-sums.ts";
import { postStratify } from "./post-stratification.ts";

const weight = Float64Array.of(1, 3, 2);
const cell = Int32Array.of(0, 0, 1);

describe("post-stratification", () => {
  it("gives each cell its population, shared as the weights were", () => {
    expect(postStratify({ weight, cell, populationSize: Float64Array.of(100, 7) })).toEqual({
      ok: true,
      startWeights: weight,
      weights: Float64Array.of(25, 75, 7),
      gWeights: Float64Array.of(25, 25, 3.5),
      regression: { kind: "cells", cell, cells: 2 },
    });
  });

  it("names a cell that the sample does not reach", () => {
    expect(postStratify({ weight, cell, populationSize: Float64Array.of(100, 7, 12) })).toEqual({
      ok: false,
      reason: "empty-cell",
      cell: 2,
      populationSize: 12,
    });
  });

  it("leaves such a cell out when the figures may be partial", () => {
    const outcome = postStratify({ weight, cell, populationSize: Float64Array.of(100, 7, 12), partial: true });
    expect(outcome.ok && [...outcome.weights]).toEqual([25, 75, 7]);
  });

  it("names a cell that the population does not have, partial or not", () => {
    for (const partial of [false, true])
      expect(postStratify({ weight, cell, populationSize: Float64Array.of(100, 0), partial })).toEqual({
        ok: false,
        reason: "cell-without-population",
        cell: 1,
        weight: 2,
      });
  });

  it("counts a cell whose rows all weigh 0 as not reached, and bears a cell that nobody is in", () => {
    expect(postStratify({ weight: Float64Array.of(1, 3, 0), cell, populationSize: Float64Array.of(100, 7) })).toMatchObject({
      reason: "empty-cell",
      cell: 1,
    });
    const outcome = postStratify({ weight: Float64Array.of(1, 3, 0), cell, populationSize: Float64Array.of(100, 0) });
    expect(outcome.ok && [...outcome.weights]).toEqual([25, 75, 0]);
  });

  const refused: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a negative weight",
      () => postStratify({ weight: Float64Array.of(1, -3, 2), cell, populationSize: Float64Array.of(1, 1) }),
      "-3 of row 1",
    ],
    [
      "a row in no cell",
      () => postStratify({ weight, cell: Int32Array.of(0, -1, 1), populationSize: Float64Array.of(1, 1) }),
      "row 1 is in no cell",
    ],
    [
      "an unknown cell",
      () => postStratify({ weight, cell, populationSize: Float64Array.of(1) }),
      "cell 1 of row 2 is not one of 1",
    ],
    [
      "a short column",
      () => postStratify({ weight, cell: Int32Array.of(0), populationSize: Float64Array.of(1) }),
      "1 rows, not 3",
    ],
    [
      "a negative population",
      () => postStratify({ weight, cell, populationSize: Float64Array.of(5, -1) }),
      "population size -1 of cell 1",
    ],
  ];
  it.each(refused)("%s throws", (_, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });
});

describe("properties", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 10_000 })), {
    minLength: 1,
    maxLength: 40,
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 });

  it("cells that are reached sum to their population, and doing it twice changes nothing", () => {
    fc.assert(
      fc.property(rows, sizes, (drawn, population) => {
        const request = {
          weight: Float64Array.from(drawn, ([, value]) => value / 16),
          cell: Int32Array.from(drawn, ([code]) => code),
          populationSize: Float64Array.from(population),
          partial: true,
        };
        const once = postStratify(request);
        if (!once.ok) throw new Error(once.reason);
        const sums = cellSums({ cell: request.cell, cells: 4 }, once.weights);
        sums.forEach((sum, code) => {
          if (sum > 0) expect(Math.abs(sum / population[code]! - 1)).toBeLessThan(1e-12);
        });
        const twice = postStratify({ ...request, weight: once.weights });
        if (!twice.ok) throw new Error(twice.reason);
        for (const g of twice.gWeights) expect(Math.abs(g - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it("the size of the first weights within a cell does not matter, only their proportions", () => {
    fc.assert(
      fc.property(rows, sizes, fc.integer({ min: 1, max: 1000 }), (drawn, population, factor) => {
        const request = {
          weight: Float64Array.from(drawn, ([, value]) => value),
          cell: Int32Array.from(drawn, ([code]) => code),
          populationSize: Float64Array.from(population),
          partial: true,
        };
        const one = postStratify(request);
        const other = postStratify({ ...request, weight: request.weight.map((value) => value * factor) });
        if (!one.ok || !other.ok) throw new Error("not fitted");
        one.weights.forEach((value, row) => {
          expect(Math.abs(other.weights[row]! / value - 1)).toBeLessThan(1e-12);
        });
      }),
    );
  });
});
