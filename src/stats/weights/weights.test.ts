import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellSums, indicatorColumns } from "../design/cell-sums.ts";
import { weightsFromProbabilities } from "./inclusion-weights.ts";
import { nonResponseCells } from "./non-response-cells.ts";
import { trimWeights } from "./trimming.ts";

interface Reference {
  readonly rows: Readonly<Record<"first" | "second" | "cell" | "responded" | "x" | "weight", readonly number[]>>;
  readonly nonResponse: { readonly shares: readonly number[]; readonly weights: readonly number[] };
  readonly trimming: { readonly limit: number; readonly whole: readonly number[]; readonly grouped: readonly number[] };
}

const reference = JSON.parse(readFileSync("test/reference/weights/numbers.json", "utf8")) as Reference;
const { rows } = reference;
const weight = Float64Array.from(rows.weight);
const cells = { cell: Int32Array.from(rows.cell), cells: 5 };
const responded = Uint8Array.from(rows.responded);

const expectClose = (ours: ArrayLike<number>, theirs: readonly number[], within = 1e-12) => {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, row) => {
    expect(Math.abs(ours[row]! - value)).toBeLessThanOrEqual(within * Math.abs(value));
  });
};

const sumOf = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe("weights from probabilities", () => {
  it("of two stages are R's", () => {
    expectClose(weightsFromProbabilities([Float64Array.from(rows.first), Float64Array.from(rows.second)]), rows.weight);
  });

  it("of one stage are their inverse", () => {
    expect([...weightsFromProbabilities([Float64Array.of(0.5, 0.1, 1)])]).toEqual([2, 10, 1]);
  });

  it("of three stages multiply, and leave the columns as they are", () => {
    const stages = [Float64Array.of(0.5), Float64Array.of(0.25), Float64Array.of(0.5)];
    expect([...weightsFromProbabilities(stages)]).toEqual([16]);
    expect(stages.map(([first]) => first)).toEqual([0.5, 0.25, 0.5]);
  });

  it.each([0, -0.1, 1.0001, Number.NaN, Number.POSITIVE_INFINITY])("refuse %d, with stage and row", (wrong) => {
    expect(() => weightsFromProbabilities([Float64Array.of(0.5, 0.5), Float64Array.of(1, wrong)])).toThrow(
      new RangeError(`stage 2, row 1: ${wrong} is not the probability of a drawn unit`),
    );
  });

  it("refuse columns that differ in length, and none at all", () => {
    expect(() => weightsFromProbabilities([new Float64Array(2).fill(1), Float64Array.of(1)])).toThrow(
      "stage 2 has 1 rows, not 2",
    );
    expect(() => weightsFromProbabilities([])).toThrow("no column of probabilities");
  });
});

describe("non-response cells", () => {
  it("with unequal weights are R's", () => {
    const outcome = nonResponseCells({ weight, responded, ...cells });
    if (!outcome.ok) throw new Error(outcome.reason);
    expectClose(
      outcome.weights.filter((_, row) => responded[row] === 1),
      reference.nonResponse.weights,
    );
  });

  it("with equal weights give the inverse of the share that answered", () => {
    const outcome = nonResponseCells({ weight: weight.map(() => 1), responded, ...cells });
    if (!outcome.ok) throw new Error(outcome.reason);
    expectClose(
      outcome.weights,
      reference.nonResponse.shares.map((share) => (share === 0 ? 0 : 1 / share)),
    );
  });

  it("do it by hand", () => {
    const drawn = {
      weight: Float64Array.of(2, 2, 4, 5),
      responded: Uint8Array.of(1, 0, 1, 1),
      cell: Int32Array.of(0, 0, 0, 1),
      cells: 3,
    };
    expect(nonResponseCells(drawn)).toEqual({
      ok: true,
      weights: Float64Array.of((2 * 8) / 6, 0, (4 * 8) / 6, 5),
      factors: Float64Array.of(8 / 6, 1, 1),
    });
  });

  it("name the cell in which nobody answered, and what it weighs", () => {
    const drawn = {
      weight: Float64Array.of(2, 2, 4),
      responded: Uint8Array.of(1, 0, 0),
      cell: Int32Array.of(0, 1, 1),
      cells: 2,
    };
    expect(nonResponseCells(drawn)).toEqual({ ok: false, reason: "no-respondents", cell: 1, weight: 6 });
  });

  it("count an answer of weight 0 as none", () => {
    const drawn = { weight: Float64Array.of(0, 2), responded: Uint8Array.of(1, 0), cell: Int32Array.of(0, 0), cells: 1 };
    expect(nonResponseCells(drawn)).toMatchObject({ ok: false, reason: "no-respondents", cell: 0 });
    expect(nonResponseCells({ ...drawn, weight: Float64Array.of(0, 0) })).toMatchObject({
      ok: true,
      factors: Float64Array.of(1),
    });
  });

  it("refuse what is no column of the same people", () => {
    const drawn = { weight: Float64Array.of(1, 1), responded: Uint8Array.of(1, 1), cell: Int32Array.of(0, 0), cells: 1 };
    expect(() => nonResponseCells({ ...drawn, responded: Uint8Array.of(1) })).toThrow("column responded has 1 rows, not 2");
    expect(() => nonResponseCells({ ...drawn, cell: Int32Array.of(0) })).toThrow("column cell has 1 rows, not 2");
    expect(() => nonResponseCells({ ...drawn, cell: Int32Array.of(0, -1) })).toThrow("row 1 is in no cell");
    expect(() => nonResponseCells({ ...drawn, weight: Float64Array.of(1, Number.NaN) })).toThrow("weight NaN of row 1");
  });

  it("keep the weight of each cell, and never make a respondent lighter", () => {
    const person = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const drawn = {
          weight: Float64Array.from(people, ([, , value]) => value),
          responded: Uint8Array.from(people, ([, answered]) => (answered ? 1 : 0)),
          cell: Int32Array.from(people, ([code]) => code),
          cells: 3,
        };
        const outcome = nonResponseCells(drawn);
        const isSilent = (code: number) =>
          people.some(([at]) => at === code) && !people.some(([at, answered]) => at === code && answered);
        if (!outcome.ok) {
          expect(isSilent(outcome.cell)).toBe(true);
          return;
        }
        expect([0, 1, 2].some(isSilent)).toBe(false);
        expectClose(cellSums(drawn, outcome.weights), [...cellSums(drawn, drawn.weight)]);
        outcome.weights.forEach((value, row) => {
          if (people[row]![1]) expect(value).toBeGreaterThanOrEqual(people[row]![2]);
          else expect(value).toBe(0);
        });
      }),
    );
  });
});

describe("trimming", () => {
  it("to a multiple of the median is what bisection finds", () => {
    const outcome = trimWeights({ weight, limit: { timesMedian: 2.5 } });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.limit).toBeCloseTo(reference.trimming.limit, 12);
    expectClose(outcome.weights, reference.trimming.whole, 1e-11);
  });

  it("within groups is what bisection finds in each", () => {
    const outcome = trimWeights({ weight, limit: { absolute: 1.5 * reference.trimming.limit }, groups: cells });
    if (!outcome.ok) throw new Error(outcome.reason);
    expectClose(outcome.weights, reference.trimming.grouped, 1e-11);
  });

  it("says how many were cut, and how much was moved", () => {
    expect(trimWeights({ weight: Float64Array.of(1, 1, 2, 8), limit: { absolute: 6 } })).toEqual({
      ok: true,
      weights: Float64Array.of(1.5, 1.5, 3, 6),
      limit: 6,
      trimmed: 1,
      moved: 2,
    });
  });

  it("cuts again what the excess pushes over the limit", () => {
    const outcome = trimWeights({ weight: Float64Array.of(1, 4.5, 9.5), limit: { absolute: 5 } });
    expect(outcome).toEqual({ ok: true, weights: Float64Array.of(5, 5, 5), limit: 5, trimmed: 1, moved: 4.5 });
  });

  it("changes nothing where no weight is above the limit", () => {
    const given = Float64Array.of(1, 0, 5);
    expect(trimWeights({ weight: given, limit: { absolute: 5 } })).toEqual({
      ok: true,
      weights: given,
      limit: 5,
      trimmed: 0,
      moved: 0,
    });
  });

  it("takes the median of the weights above 0, between the two middle ones of an even number", () => {
    const limitOf = (...values: number[]) => {
      const outcome = trimWeights({ weight: Float64Array.from(values), limit: { timesMedian: 3 } });
      return outcome.ok ? outcome.limit : outcome.reason;
    };
    expect(limitOf(0, 0, 2, 9, 1)).toBe(6);
    expect(limitOf(4, 1, 2, 10)).toBe(9);
  });

  it("names the group whose weight does not fit under the limit", () => {
    const groups = { cell: Int32Array.of(0, 0, 1, 1, 1), cells: 2 };
    expect(trimWeights({ weight: Float64Array.of(1, 2, 9, 8, 0), limit: { absolute: 8 }, groups })).toEqual({
      ok: false,
      reason: "no-room",
      group: 1,
      total: 17,
      possible: 16,
    });
  });

  it("refuses a limit that is none, and columns that are not of the same rows", () => {
    const two = Float64Array.of(1, 2);
    for (const absolute of [0, -1, Number.NaN])
      expect(() => trimWeights({ weight: two, limit: { absolute } })).toThrow(`${absolute} is no limit of weights`);
    expect(() => trimWeights({ weight: Float64Array.of(0, 0), limit: { timesMedian: 3 } })).toThrow(
      "NaN is no limit of weights",
    );
    expect(() => trimWeights({ weight: Float64Array.of(-1), limit: { absolute: 3 } })).toThrow("weight -1 of row 0");
    expect(() => trimWeights({ weight: two, limit: { absolute: 3 }, groups: { cell: Int32Array.of(0), cells: 1 } })).toThrow(
      "1 rows",
    );
  });

  it("keeps the sum of each group and the order of the weights, and obeys the limit", () => {
    const person = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), fc.integer({ min: 5, max: 60 }), (people, absolute) => {
        const given = Float64Array.from(people, ([, exponent]) => (exponent === 0 ? 0 : 1.2 ** exponent));
        const groups = { cell: Int32Array.from(people, ([code]) => code), cells: 3 };
        const outcome = trimWeights({ weight: given, limit: { absolute }, groups });
        const before = cellSums(groups, given);
        if (!outcome.ok) {
          expect(before[outcome.group]).toBeGreaterThan(outcome.possible);
          return;
        }
        expectClose(cellSums(groups, outcome.weights), [...before], 1e-12);
        outcome.weights.forEach((value, row) => {
          expect(value).toBeLessThanOrEqual(absolute);
          if (given[row]! < absolute) expect(value).toBeGreaterThanOrEqual(given[row]!);
        });
        const given0 = people.map((_, row) => row).filter((row) => groups.cell[row] === 0);
        const order = given0.toSorted((a, b) => given[a]! - given[b]!).map((row) => outcome.weights[row]!);
        for (let at = 1; at < order.length; at += 1) expect(order[at]!).toBeGreaterThanOrEqual(order[at - 1]!);
        expect(outcome.trimmed).toBe(given.filter((value, row) => outcome.weights[row]! < value).length);
        expect(Math.abs(sumOf(outcome.weights) - sumOf(given))).toBeLessThan(1e-9 * (1 + sumOf(given)));
      }),
    );
  });
});

describe("cells", () => {
  it("sum a column, leaving out rows in none", () => {
    expect(cellSums({ cell: Int32Array.of(0, 2, -1, 0), cells: 3 }, Float64Array.of(1, 2, 50, 4))).toEqual(
      Float64Array.of(5, 0, 2),
    );
  });

  it("refuse a code beyond the last and columns of two lengths", () => {
    expect(() => cellSums({ cell: Int32Array.of(3), cells: 3 }, Float64Array.of(1))).toThrow("cell 3 of row 0 is not one of 3");
    expect(() => cellSums({ cell: Int32Array.of(0), cells: 1 }, Float64Array.of(1, 2))).toThrow("1 rows, not 2");
  });

  it("as columns are 1 where the row is in them", () => {
    expect(indicatorColumns({ cell: Int32Array.of(1, 0, -1), cells: 3 })).toEqual([
      Float64Array.of(0, 1, 0),
      Float64Array.of(1, 0, 0),
      Float64Array.of(0, 0, 0),
    ]);
  });
});
