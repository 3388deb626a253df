import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedDesign, drawnPsus, weightsFromPopulation } from "./design.ts";
import { pairCodes } from "./pair-codes.ts";

describe("countedDesign", () => {
  it("fills in what is left out: one stratum, each row its own PSU, weights of 1, no finite correction", () => {
    const design = countedDesign({ rows: 3 });
    expect([...design.stratum]).toEqual([0, 0, 0]);
    expect([...design.weight]).toEqual([1, 1, 1]);
    expect({ drawn: [...design.drawn], open: [...design.open], df: design.df }).toEqual({ drawn: [3], open: [1], df: 2 });
    expect(design.singletonPsu).toBe("fail");
  });

  it("counts PSUs and strata, and what was not observed of each", () => {
    const design = countedDesign({
      rows: 6,
      stratum: Int32Array.of(0, 0, 0, 2, 2, 2),
      psu: Int32Array.of(0, 0, 1, 5, 6, 7),
      populationSize: Float64Array.of(8, 0, 3),
    });
    expect([...design.drawn]).toEqual([2, 0, 3]);
    expect([...design.open]).toEqual([0.75, 1, 0]);
    expect(design.df).toBe(5 - 2);
  });

  it.each([
    ["stratum", { rows: 2, stratum: Int32Array.of(0) }, "column stratum has 1 rows, not 2"],
    ["psu", { rows: 1, psu: Int32Array.of(0, 1) }, "column psu has 2 rows, not 1"],
    ["weight", { rows: 1, weight: Float64Array.of(1, 1) }, "column weight has 2 rows, not 1"],
    ["a negative weight", { rows: 1, weight: Float64Array.of(-1) }, "weight -1 is no weight"],
    ["a missing weight", { rows: 1, weight: Float64Array.of(Number.NaN) }, "weight NaN is no weight (row 0)"],
    [
      "an endless weight",
      { rows: 2, weight: Float64Array.of(1, Number.POSITIVE_INFINITY) },
      "weight Infinity is no weight (row 1)",
    ],
    ["a stratum that is no code", { rows: 2, stratum: Int32Array.of(0, -1) }, "stratum -1 of row 1 is no code"],
    ["a PSU that is no code", { rows: 2, psu: Int32Array.of(-3, 1) }, "psu -3 of row 0 is no code"],
    ["less than no rows", { rows: -1 }, "a sample of -1 rows"],
    ["half a row", { rows: 1.5 }, "a sample of 1.5 rows"],
    ["no number of rows", { rows: Number.NaN }, "a sample of NaN rows"],
    ["a small population", { rows: 2, populationSize: Float64Array.of(1) }, "population of stratum 0 is 1, below its 2 PSUs"],
    ["a missing population", { rows: 1, populationSize: new Float64Array(0) }, "population of stratum 0 is undefined"],
    [
      "a PSU in two strata",
      { rows: 2, stratum: Int32Array.of(0, 1), psu: Int32Array.of(4, 4) },
      "psu 4 lies in strata 0 and 1",
    ],
  ])("refuses %s", (_, design, message) => {
    expect(() => countedDesign(design)).toThrow(message);
  });
});

describe("drawnPsus", () => {
  it("counts rows where rows are PSUs, and different PSUs elsewhere", () => {
    expect([...drawnPsus(Int32Array.of(1, 1, 0), undefined)]).toEqual([1, 2]);
    expect([...drawnPsus(Int32Array.of(1, 1, 0), Int32Array.of(3, 3, 0))]).toEqual([1, 1]);
  });
});

describe("weightsFromPopulation", () => {
  it("is the inverse of the share drawn", () => {
    const stratum = Int32Array.of(0, 0, 1);
    expect([...weightsFromPopulation({ rows: 3, stratum, populationSize: Float64Array.of(10, 4) })]).toEqual([5, 5, 4]);
    expect([...weightsFromPopulation({ rows: 3, stratum })]).toEqual([1, 1, 1]);
  });

  it("counts PSUs, not rows, where the population is one of PSUs", () => {
    const design = { rows: 4, psu: Int32Array.of(0, 0, 1, 1), populationSize: Float64Array.of(10) };
    expect([...weightsFromPopulation(design)]).toEqual([5, 5, 5, 5]);
  });

  it("sums to the population", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1 }), (codes) => {
        const populationSize = Float64Array.of(200, 300, 150, 1000);
        const weights = weightsFromPopulation({ rows: codes.length, stratum: Int32Array.from(codes), populationSize });
        const present = [...new Set(codes)].reduce((total, code) => total + populationSize[code]!, 0);
        expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(present, 8);
      }),
    );
  });
});

describe("pairCodes", () => {
  it("numbers the pairs that occur, in order of first sight", () => {
    const pairs = pairCodes(Int32Array.of(5, 0, 5, 5), Int32Array.of(1, 0, 0, 1));
    expect({ code: [...pairs.code], first: [...pairs.first], second: [...pairs.second] }).toEqual({
      code: [0, 1, 2, 0],
      first: [5, 0, 5],
      second: [1, 0, 0],
    });
  });

  it("gives no code where one of the two has none", () => {
    expect([...pairCodes(Int32Array.of(-1, 0, 1), Int32Array.of(0, -1, 1)).code]).toEqual([-1, -1, 0]);
  });

  it("gives back both codes, near each other and far apart alike", () => {
    const columns = fc.constantFrom(1, 1 << 24).chain((factor) => {
      const code = fc.nat(50).map((one) => one * factor);
      return fc.array(fc.tuple(code, code), { maxLength: 80 });
    });
    fc.assert(
      fc.property(columns, (pairs) => {
        const first = Int32Array.from(pairs, ([one]) => one);
        const second = Int32Array.from(pairs, ([, other]) => other);
        const { code, ...parts } = pairCodes(first, second);
        expect(Array.from(code, (at) => [parts.first[at], parts.second[at]])).toEqual(pairs);
        expect(parts.first.length).toBe(new Set(pairs.map(String)).size);
      }),
    );
  });
});

it("takes a population without end for sampling with replacement", () => {
  const populationSize = Float64Array.of(Number.POSITIVE_INFINITY, 4);
  const { open } = countedDesign({ rows: 4, stratum: Int32Array.of(0, 0, 1, 1), populationSize });
  expect([...open]).toEqual([1, 0.5]);
});
