import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightsFromProbabilities } from "../weights/inclusion-weights.ts";
import { inclusionProbabilities, systematicPps } from "./pps.ts";
import { smallestKeys, systematicPositions } from "./selection.ts";
import { type SelectionNumbers, selectionNumbers } from "./selection-numbers.ts";
import type { SelectionStage } from "./selection-stage.ts";
import { type StagedSelection, stagedSelection } from "./staged-selection.ts";

const drawn = (rows: number, stages: readonly SelectionStage[], numbers: SelectionNumbers): StagedSelection => {
  const ours = stagedSelection({ rows, stages, numbers });
  if (!ours.ok) throw new Error(ours.reason);
  return ours;
};

const codesOf = (counts: readonly number[]): Int32Array =>
  Int32Array.from(counts.flatMap((count, code) => Array.from({ length: count }, () => code)));

/** Starts that are given, the same key for all. */
const from = (...starts: readonly number[]): SelectionNumbers => ({
  start: ({ stage }) => Math.floor((starts[stage] ?? 0) * 2 ** 52),
  key: () => 0,
});

describe("a single stage", () => {
  const cases = fc.record({
    rows: fc.integer({ min: 1, max: 60 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.string({ maxLength: 3 }),
  });

  it("is the simple selection of its keys", () => {
    fc.assert(
      fc.property(cases, ({ rows, share, seed }) => {
        const numbers = selectionNumbers(seed);
        const take = Math.floor(rows * share);
        const prefix = Float64Array.from({ length: rows }, (_, unit) => numbers.key({ stage: 0, unit }));
        const expected = smallestKeys({ prefix, size: take, compare: (a, b) => a - b }).sort();
        expect(drawn(rows, [{ method: "simple", take }], numbers).rows).toEqual(expected);
      }),
    );
  });

  it("is the systematic selection from its start", () => {
    fc.assert(
      fc.property(cases, ({ rows, share, seed }) => {
        const numbers = selectionNumbers(seed);
        const size = Math.floor(rows * share);
        const start = numbers.start({ stage: 0, above: 0 });
        const sample = drawn(rows, [{ method: "systematic", take: size }], numbers);
        expect(sample.rows).toEqual(systematicPositions({ units: rows, size, start }));
      }),
    );
  });

  it("is the selection by size, with its probabilities", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), fc.nat(8), fc.string(), (sizes, wanted, seed) => {
        const size = Math.min(wanted, sizes.filter((one) => one > 0).length);
        const numbers = selectionNumbers(seed);
        const sample = drawn(sizes.length, [{ method: "pps", take: size, sizes }], numbers);
        const expected = systematicPps({ sizes, size, start: numbers.start({ stage: 0, above: 0 }) });
        const chances = inclusionProbabilities({ sizes, size });
        expect(sample.rows).toEqual(expected.ok && expected.positions);
        expect([...sample.probabilities[0]!]).toEqual(
          chances.ok && Array.from(sample.rows, (row) => chances.probability[row]!),
        );
      }),
    );
  });
});

describe("a fraction", () => {
  it("gives each row its share of the starts, exactly", () => {
    // Ten rows at 0.3125 are 3.125; the places where the steps change lie between the starts of the grid.
    const hits = new Float64Array(10);
    const grid = 320;
    const sizes = new Map<number, number>();
    for (let turn = 0; turn < grid; turn += 1) {
      const { rows } = drawn(10, [{ method: "systematic", fraction: 0.3125 }], from((turn + 0.5) / grid));
      for (const row of rows) hits[row] = hits[row]! + 1;
      sizes.set(rows.length, (sizes.get(rows.length) ?? 0) + 1);
    }
    expect([...hits]).toEqual(Array.from(hits, () => grid * 0.3125));
    expect(Object.fromEntries(sizes)).toEqual({ 3: grid * 0.875, 4: grid * 0.125 });
  });

  it("takes one row more in simple selection as often as the remainder says", () => {
    const counts = Array.from({ length: 8 }, (_, turn) => {
      const { rows } = drawn(10, [{ method: "simple", fraction: 0.325 }], from((turn + 0.5) / 8));
      return rows.length;
    });
    expect(counts).toEqual([4, 4, 3, 3, 3, 3, 3, 3]);
  });

  it("of one takes all, and one that makes whole numbers takes these", () => {
    expect([...drawn(4, [{ method: "simple", fraction: 1 }], from(0.99)).rows]).toEqual([0, 1, 2, 3]);
    expect([...drawn(4, [{ method: "systematic", fraction: 1 }], from(0.99)).rows]).toEqual([0, 1, 2, 3]);
    // 0.1 · 3 / 0.3 is a little less than 1 in binary numbers.
    const unit = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 9, 9, 9);
    const stages: readonly SelectionStage[] = [
      { unit, method: "systematic", take: 3 },
      { method: "systematic", fraction: 0.1 },
    ];
    for (const start of [0, 0.25, 0.5, 0.999999]) expect(drawn(30, stages, from(0.5, start)).rows).toHaveLength(3);
  });
});

describe("the mean over all starts", () => {
  const values = [4, 9, 1, 7, 3, 3, 8, 2, 6, 5, 0, 11];
  const total = values.reduce((sum, value) => sum + value, 0);
  const unit = codesOf([2, 6, 4]);

  /** Mean of the weighted total over a grid of starts at both stages; each piece between two steps holds whole cells of the grid. */
  const meanTotal = (stages: readonly SelectionStage[], grid: number): number => {
    let sum = 0;
    for (let first = 0; first < grid; first += 1)
      for (let second = 0; second < grid; second += 1) {
        const sample = drawn(12, stages, from((first + 0.5) / grid, (second + 0.5) / grid));
        const weights = weightsFromProbabilities(sample.probabilities);
        sum += sample.rows.reduce((part, row, at) => part + values[row]! * weights[at]!, 0);
      }
    return sum / grid ** 2;
  };

  it.each<[string, readonly SelectionStage[]]>([
    [
      "systematic, systematic",
      [
        { unit, method: "systematic", take: 2 },
        { method: "systematic", take: 2 },
      ],
    ],
    [
      "by size, systematic",
      [
        { unit, method: "pps", take: 1 },
        { method: "systematic", take: 2 },
      ],
    ],
    [
      "by size with a certain unit, systematic",
      [
        { unit, method: "pps", take: 2 },
        { method: "systematic", take: 1 },
      ],
    ],
    [
      "by other sizes, systematic",
      [
        { unit, method: "pps", take: 1, sizes: [3, 4, 5] },
        { method: "systematic", take: 2 },
      ],
    ],
    [
      "by size, a fraction",
      [
        { unit, method: "pps", take: 1 },
        { method: "systematic", fraction: 1 / 6 },
      ],
    ],
  ])("of the weighted total is the total: %s", (_, stages) => {
    expect(meanTotal(stages, 60)).toBeCloseTo(total, 9);
  });
});

describe("takes by the unit above", () => {
  it("hold for each stratum its own, and all where there are fewer", () => {
    const stratum = codesOf([8, 5, 3]);
    const sample = drawn(
      16,
      [
        { unit: stratum, method: "systematic", take: 3 },
        { method: "simple", take: [2, 0, 9] },
      ],
      selectionNumbers("takes"),
    );
    expect(Array.from(sample.rows, (row) => stratum[row])).toEqual([0, 0, 2, 2, 2]);
    expect([...weightsFromProbabilities(sample.probabilities)]).toEqual([4, 4, 1, 1, 1]);
  });

  it("count codes that are far apart, in any order of rows", () => {
    const unit = Int32Array.of(900, 7, 900, 7, 31, 900);
    const sample = drawn(
      6,
      [
        { unit, method: "systematic", take: 3 },
        { method: "systematic", take: 1 },
      ],
      from(0, 0),
    );
    // By rising code: 7, 31, 900; the first row of each.
    expect([...sample.rows]).toEqual([0, 1, 4]);
    expect([...weightsFromProbabilities(sample.probabilities)]).toEqual([3, 2, 1]);
  });
});
