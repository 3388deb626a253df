import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calibration } from "../design/calibration.ts";
import { cellSums } from "../design/cell-sums.ts";
import { postStratify } from "./post-stratification.ts";
import { type RakingFailure, type RakingMargin, rake } from "./raking.ts";

const sex: RakingMargin = { cell: Int32Array.of(0, 0, 1, 1), populationSize: Float64Array.of(60, 40) };
const age: RakingMargin = { cell: Int32Array.of(0, 1, 0, 1), populationSize: Float64Array.of(50, 50) };
const weight = Float64Array.of(1, 1, 1, 1);

function raked(outcome: Calibration | RakingFailure): Calibration {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome;
}

const sumsOf = ({ cell, populationSize }: RakingMargin, weights: Float64Array) =>
  cellSums({ cell, cells: populationSize.length }, weights);

describe("raking", () => {
  it("gives independent margins their product", () => {
    const { weights, gWeights, startWeights } = raked(rake({ weight, margins: [sex, age] }));
    expect([...weights]).toEqual([30, 30, 20, 20]);
    expect([...gWeights]).toEqual([30, 30, 20, 20]);
    expect([...startWeights]).toEqual([1, 1, 1, 1]);
  });

  it("keeps the odds between cells, which is what iterative fitting does", () => {
    const uneven = Float64Array.of(4, 1, 2, 3);
    const { weights } = raked(rake({ weight: uneven, margins: [sex, age] }));
    const [a, b, c, d] = weights;
    expect((a! * d!) / (b! * c!)).toBeCloseTo((4 * 3) / (1 * 2), 9);
    expect(a! + b!).toBeCloseTo(60, 8);
    expect(a! + c!).toBeCloseTo(50, 8);
  });

  it("to one margin is post-stratification", () => {
    const uneven = Float64Array.of(4, 1, 2, 3);
    const stratified = postStratify({ weight: uneven, ...sex });
    expect(raked(rake({ weight: uneven, margins: [sex] })).weights).toEqual(stratified.ok && stratified.weights);
  });

  it("leaves the weights given as they are, and a weight of 0 at 0", () => {
    const given = Float64Array.of(0, 2, 3, 4);
    const { weights, gWeights } = raked(rake({ weight: given, margins: [sex] }));
    expect([...given]).toEqual([0, 2, 3, 4]);
    expect(weights[0]).toBe(0);
    expect(gWeights[0]).toBe(1);
    expect(weights[1]).toBeCloseTo(60, 10);
  });

  it("remembers its margins for the errors", () => {
    const { regression } = raked(rake({ weight, margins: [sex, age] }));
    expect(regression).toEqual({
      kind: "margins",
      margins: [
        { cell: sex.cell, cells: 2 },
        { cell: age.cell, cells: 2 },
      ],
    });
  });
});

describe("raking that cannot be", () => {
  it("names the margin and category without a sample", () => {
    const old = { cell: Int32Array.of(0, 1, 0, 1), populationSize: Float64Array.of(50, 30, 20) };
    expect(rake({ weight, margins: [sex, old] })).toEqual({
      ok: false,
      reason: "empty-cell",
      margin: 1,
      cell: 2,
      populationSize: 20,
    });
  });

  it("names the margin and category without a population", () => {
    const none = { cell: Int32Array.of(0, 1, 0, 1), populationSize: Float64Array.of(100, 0) };
    expect(rake({ weight, margins: [sex, none] })).toEqual({
      ok: false,
      reason: "cell-without-population",
      margin: 1,
      cell: 1,
      weight: 2,
    });
  });

  it("tells margins that sum to different populations", () => {
    const more = { ...age, populationSize: Float64Array.of(50, 51) };
    expect(rake({ weight, margins: [sex, age, more] })).toEqual({
      ok: false,
      reason: "margins-disagree",
      margin: 2,
      total: 101,
      first: 100,
    });
  });

  it("bears margins that differ by no more than the tolerance", () => {
    const nearly = { ...age, populationSize: Float64Array.of(50, 50.000001) };
    expect(rake({ weight, margins: [sex, nearly], tolerance: 1e-6 }).ok).toBe(true);
    expect(rake({ weight, margins: [sex, nearly] }).ok).toBe(false);
  });

  it("says where it stands when empty combinations keep it from converging", () => {
    // Everybody of the first sex is of the first age and the other way round: 60 and 50 cannot both be.
    const alike = { cell: sex.cell, populationSize: Float64Array.of(50, 50) };
    const failure = rake({ weight, margins: [sex, alike], maxIterations: 25 });
    expect(failure).toMatchObject({ ok: false, reason: "not-converged", iterations: 25, margin: 0 });
    if (failure.ok || failure.reason !== "not-converged") throw new Error("converged");
    expect(failure.wanted).toBe(sex.populationSize[failure.cell]);
    expect(failure.reached).toBeCloseTo(50, 10);
  });

  it("says so when the rounds are too few", () => {
    const margins = [sex, age];
    const uneven = Float64Array.of(4, 1, 2, 3);
    expect(rake({ weight: uneven, margins, maxIterations: 1 })).toMatchObject({ reason: "not-converged", iterations: 1 });
    expect(rake({ weight: uneven, margins, maxIterations: 50 }).ok).toBe(true);
  });

  const refused: readonly (readonly [string, () => unknown, string])[] = [
    ["no margin", () => rake({ weight, margins: [] }), "no margin to rake to"],
    ["a negative weight", () => rake({ weight: Float64Array.of(1, 1, 1, -1), margins: [sex] }), "weight -1 of row 3"],
    [
      "a row in no category",
      () => rake({ weight, margins: [{ ...sex, cell: Int32Array.of(0, 0, 1, -1) }] }),
      "row 3 is in no cell",
    ],
    ["an unknown category", () => rake({ weight, margins: [{ ...sex, cell: Int32Array.of(0, 0, 1, 2) }] }), "cell 2 of row 3"],
    ["a short margin", () => rake({ weight, margins: [{ ...sex, cell: Int32Array.of(0, 1) }] }), "has 2 rows, not 4"],
    [
      "a missing population",
      () => rake({ weight, margins: [{ ...sex, populationSize: Float64Array.of(60, Number.NaN) }] }),
      "population size NaN of cell 1 of margin 0 is no number of units",
    ],
    [
      "an unknown category of a second margin",
      () => rake({ weight, margins: [sex, { ...sex, cell: Int32Array.of(0, 0, 1, 2) }] }),
      "cell 2 of row 3 is not one of 2 of margin 1",
    ],
    ["a tolerance that is none", () => rake({ weight, margins: [sex], tolerance: Number.NaN }), "tolerance NaN is no distance"],
    ["a negative tolerance", () => rake({ weight, margins: [sex], tolerance: -1 }), "tolerance -1 is no distance"],
    ["half an iteration", () => rake({ weight, margins: [sex], maxIterations: 0.5 }), "0.5 is no number of iterations"],
  ];
  it.each(refused)("%s throws", (_, act, message) => {
    expect(act).toThrow(RangeError);
    expect(act).toThrow(message);
  });
});

describe("properties", () => {
  const sample = fc.array(
    fc.record({
      one: fc.integer({ min: 0, max: 1 }),
      other: fc.integer({ min: 0, max: 2 }),
      weight: fc.integer({ min: 1, max: 64 }).map((value) => value / 4),
    }),
    { maxLength: 30 },
  );
  type Drawn = { readonly one: number; readonly other: number; readonly weight: number };
  const everyPair: readonly Drawn[] = [0, 1, 2].flatMap((other) => [0, 1].map((one) => ({ one, other, weight: 1 })));
  const marginsOf = (rows: readonly Drawn[]): readonly RakingMargin[] => [
    { cell: Int32Array.from(rows, ({ one }) => one), populationSize: Float64Array.of(700, 300) },
    { cell: Int32Array.from(rows, ({ other }) => other), populationSize: Float64Array.of(500, 100, 400) },
  ];
  const weightsOf = (rows: readonly Drawn[]) =>
    raked(rake({ weight: Float64Array.from(rows, (row) => row.weight), margins: marginsOf(rows) })).weights;

  it("all margins fit, and the order of the margins changes nothing", () => {
    fc.assert(
      fc.property(sample, (some) => {
        const rows = [...some, ...everyPair];
        const margins = marginsOf(rows);
        const weights = weightsOf(rows);
        for (const margin of margins)
          sumsOf(margin, weights).forEach((sum, code) => {
            expect(Math.abs(sum / margin.populationSize[code]! - 1)).toBeLessThan(1e-9);
          });
        const turned = rake({ weight: Float64Array.from(rows, (row) => row.weight), margins: margins.toReversed() });
        raked(turned).weights.forEach((value, row) => {
          expect(Math.abs(value / weights[row]! - 1)).toBeLessThan(1e-7);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("row order changes no weight, and halves of a row share its weight", () => {
    fc.assert(
      fc.property(sample, (some) => {
        const rows = [...some, ...everyPair];
        const weights = weightsOf(rows);
        const turned = weightsOf(rows.toReversed()).toReversed();
        const [first, ...rest] = rows;
        const half = { ...first!, weight: first!.weight / 2 };
        const split = weightsOf([half, half, ...rest]);
        rows.forEach((_, row) => {
          expect(Math.abs(turned[row]! / weights[row]! - 1)).toBeLessThan(1e-8);
          const joined = row === 0 ? split[0]! + split[1]! : split[row + 1]!;
          expect(Math.abs(joined / weights[row]! - 1)).toBeLessThan(1e-8);
        });
      }),
      { numRuns: 60 },
    );
  });
});
