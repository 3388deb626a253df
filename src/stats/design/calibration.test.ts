import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibratedSample, calibratedVariances } from "../variance/calibrated-variance.ts";
import { domainCells, domainVariances } from "../variance/domain-variance.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { calibrate } from "../weights/calibrate.ts";
import { postStratify } from "../weights/post-stratification.ts";
import { rake } from "../weights/raking.ts";
import { calibratedScores, residualProjection } from "../weights/residual-projection.ts";
import type { Calibration } from "./calibration.ts";
import { indicatorColumns } from "./cell-sums.ts";
import { countedDesign } from "./design.ts";

function succeed<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<T, { readonly ok: true }>;
}

const numbers = (...values: number[]) => Float64Array.from(values);

/** Rows of a sample with two classifications, a covariate and an answer; every pair of categories has two rows that differ. */
const rowsArbitrary = fc
  .array(
    fc.record({
      one: fc.integer({ min: 0, max: 1 }),
      other: fc.integer({ min: 0, max: 2 }),
      x: fc.integer({ min: 1, max: 30 }),
      u: fc.integer({ min: -40, max: 40 }),
      weight: fc.integer({ min: 1, max: 200 }).map((value) => value / 4),
    }),
    { maxLength: 24 },
  )
  .map((some) => [
    ...some,
    ...[0, 1, 2].flatMap((other) =>
      [0, 1].flatMap((one) => [3, 17].map((x) => ({ one, other, x: x + one, u: x - other, weight: 5 }))),
    ),
  ]);
type Row = { readonly one: number; readonly other: number; readonly x: number; readonly u: number; readonly weight: number };

const column = (rows: readonly Row[], of: keyof Row) => Float64Array.from(rows, (row) => row[of]);
const codes = (rows: readonly Row[], of: "one" | "other") => Int32Array.from(rows, (row) => row[of]);

/** Calibration to the sample's own totals, moved by a few per cent. */
function calibrationOf(rows: readonly Row[], variance?: Float64Array): Calibration {
  const weight = column(rows, "weight");
  const columns = [...indicatorColumns({ cell: codes(rows, "one"), cells: 2 }), column(rows, "x")];
  const shares = [1.04, 0.97, 1.01];
  const totals = Float64Array.from(
    columns,
    (values, at) => shares[at]! * values.reduce((sum, value, row) => sum + value * weight[row]!, 0),
  );
  return succeed(calibrate({ weight, columns, totals, variance }));
}

/** Solves by Gauss's elimination: slow, plain, and not the way the code goes. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  rows.forEach((_, at) => {
    const best = rows.slice(at).reduce((most, row, k) => (Math.abs(row[at]!) > Math.abs(rows[most]![at]!) ? at + k : most), at);
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    rows.forEach((row, k) => {
      if (k === at) return;
      const factor = row[at]! / rows[at]![at]!;
      rows[k] = row.map((value, j) => value - factor * rows[at]![j]!);
    });
  });
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

/** w·(u − x'B) with B from the normal equations. */
function plainResiduals(rows: readonly Row[], weights: Float64Array, variance?: Float64Array): number[] {
  const x = rows.map((row) => [row.one === 0 ? 1 : 0, row.one === 1 ? 1 : 0, row.x]);
  const size = rows.map((row, at) => row.weight / (variance?.[at] ?? 1));
  const matrix = [0, 1, 2].map((j) =>
    [0, 1, 2].map((k) => x.reduce((sum, values, row) => sum + size[row]! * values[j]! * values[k]!, 0)),
  );
  const right = [0, 1, 2].map((j) => x.reduce((sum, values, row) => sum + size[row]! * values[j]! * rows[row]!.u, 0));
  const slopes = solved(matrix, right);
  return rows.map((row, at) => weights[at]! * (row.u - x[at]!.reduce((sum, value, j) => sum + value * slopes[j]!, 0)));
}

const scoresOf = (rows: readonly Row[], { weights }: Calibration) => weights.map((weight, row) => weight * rows[row]!.u);

const expectNear = (ours: Float64Array, wanted: readonly number[], within: number) => {
  expect(ours.length).toBe(wanted.length);
  wanted.forEach((value, row) => {
    expect(Math.abs(ours[row]! - value)).toBeLessThan(within);
  });
};

describe("residuals of columns", () => {
  it("are those of the normal equations", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const calibration = calibrationOf(rows);
        const ours = residualProjection(calibration)(scoresOf(rows, calibration));
        expectNear(ours, plainResiduals(rows, calibration.weights), 1e-8);
      }),
    );
  });

  it("are so with variances, which weigh the regression down", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const variance = column(rows, "x");
        const calibration = calibrationOf(rows, variance);
        const ours = residualProjection(calibration)(scoresOf(rows, calibration));
        expectNear(ours, plainResiduals(rows, calibration.weights, variance), 1e-8);
      }),
    );
  });

  it("do not depend on the units of the columns, nor on columns that add nothing", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.integer({ min: -8, max: 8 }), (rows, exponent) => {
        const calibration = calibrationOf(rows);
        const { regression } = calibration;
        if (regression.kind !== "columns") throw new Error(regression.kind);
        const [first, second, third] = regression.columns;
        const others = [third!.map((value) => value * 10 ** exponent), first!.map(() => 1), second!, first!];
        const same: Calibration = { ...calibration, regression: { kind: "columns", columns: others } };
        const scores = scoresOf(rows, calibration);
        expectNear(residualProjection(same)(scores), [...residualProjection(calibration)(scores)], 1e-8);
      }),
    );
  });

  it("are straight: of a sum of variables they are the sums", () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.integer({ min: -5, max: 5 }), (rows, factor) => {
        const calibration = calibrationOf(rows);
        const project = residualProjection(calibration);
        const one = scoresOf(rows, calibration);
        const other = calibration.weights.map((weight, row) => weight * rows[row]!.x ** 2);
        const [first, second] = [project(one), project(other)];
        const both = project(one.map((value, row) => value + factor * other[row]!));
        expectNear(both, [...first.map((value, row) => value + factor * second[row]!)], 1e-6);
      }),
      { numRuns: 40 },
    );
  });
});

describe("residuals of cells", () => {
  it("are distances from the mean of the cell, weighted by the first weights", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const request = { weight: column(rows, "weight"), cell: codes(rows, "other"), populationSize: numbers(50, 70, 20) };
        const calibration = succeed(postStratify(request));
        const means = [0, 1, 2].map((code) => {
          const inside = rows.filter(({ other }) => other === code);
          const size = inside.reduce((sum, { weight }) => sum + weight, 0);
          return inside.reduce((sum, { weight, u }) => sum + weight * u, 0) / size;
        });
        const wanted = rows.map((row, at) => calibration.weights[at]! * (row.u - means[row.other]!));
        expectNear(residualProjection(calibration)(scoresOf(rows, calibration)), wanted, 1e-9);
      }),
    );
  });
});

describe("residuals of margins", () => {
  it("have no mean left in the categories of the last margin, all rows alike", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const margins = [
          { cell: codes(rows, "other"), populationSize: numbers(40, 35, 25) },
          { cell: codes(rows, "one"), populationSize: numbers(55, 45) },
        ];
        const calibration = succeed(rake({ weight: column(rows, "weight"), margins }));
        const residuals = residualProjection(calibration)(scoresOf(rows, calibration));
        for (const code of [0, 1]) {
          const left = rows.reduce(
            (sum, row, at) => sum + (row.one === code ? residuals[at]! / calibration.weights[at]! : 0),
            0,
          );
          expect(Math.abs(left)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("go over the margins ten times, as R does", () => {
    const one = Int32Array.of(0, 0, 0, 1, 1);
    const other = Int32Array.of(0, 0, 1, 0, 1);
    const margins = [
      { cell: one, populationSize: numbers(60, 40) },
      { cell: other, populationSize: numbers(50, 50) },
    ];
    const calibration = succeed(rake({ weight: numbers(1, 2, 1, 3, 1), margins }));
    let left = [7, 1, -2, 4, 9];
    const centred = (cell: Int32Array) =>
      left.map((value, row) => {
        const inside = left.filter((_, at) => cell[at] === cell[row]);
        return value - inside.reduce((sum, part) => sum + part, 0) / inside.length;
      });
    const scores = calibration.weights.map((weight, row) => weight * left[row]!);
    for (let sweep = 0; sweep < 10; sweep += 1) for (const cell of [one, other]) left = centred(cell);
    const wanted = left.map((value, row) => value * calibration.weights[row]!);
    expectNear(residualProjection(calibration)(scores), wanted, 1e-10);
  });
});

describe("variances by domain of a calibrated sample", () => {
  it("are those of each domain's residuals, with rows outside every domain and missing answers as 0", () => {
    fc.assert(
      fc.property(
        rowsArbitrary,
        fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 36, maxLength: 36 }),
        (rows, domains) => {
          const first = calibrationOf(rows);
          const second = succeed(
            postStratify({
              weight: first.weights.map(Math.abs),
              cell: codes(rows, "other"),
              populationSize: numbers(90, 30, 40),
            }),
          );
          const domain = Int32Array.from(rows, (_, row) => domains[row]!);
          const stratum = codes(rows, "one");
          const design = countedDesign({ rows: rows.length, stratum, calibrations: [first, second] });
          const cells = domainCells(design, domain, 3);
          const scores = second.weights.map((weight, row) => (row % 7 === 0 ? Number.NaN : weight * rows[row]!.u));
          const { variance } = calibratedVariances(calibratedSample(design, [first, second]), cells, scores);
          variance.forEach((value, code) => {
            const inside = scores.map((score, row) => (domain[row] === code && !Number.isNaN(score) ? score : 0));
            const residuals = calibratedScores(inside, [first, second]);
            const wanted = succeed(stratifiedVariance({ scores: residuals, stratum, singletonPsu: "fail" })).variance;
            expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * (1 + wanted));
          });
        },
      ),
    );
  });

  it("without a calibration are the plain ones", () => {
    const design = countedDesign({ rows: 5, stratum: Int32Array.of(0, 0, 0, 1, 1) });
    const cells = domainCells(design, Int32Array.of(0, 1, 0, 1, 0), 2);
    const scores = numbers(3, -1, 4, 1, -5);
    const plain = domainVariances(cells, scores);
    const ours = calibratedVariances(calibratedSample(design, []), cells, scores);
    ours.variance.forEach((value, code) => {
      expect(value).toBeCloseTo(plain.variance[code]!, 12);
    });
    expect([...ours.lonelyStratum]).toEqual([-1, -1]);
  });

  it("name a lonely stratum in every domain: rows outside it have residuals too", () => {
    const calibration = succeed(
      postStratify({ weight: numbers(1, 1, 1), cell: Int32Array.of(0, 0, 0), populationSize: numbers(30) }),
    );
    const design = countedDesign({ rows: 3, stratum: Int32Array.of(0, 0, 1), calibrations: [calibration] });
    const cells = domainCells(design, Int32Array.of(0, 1, 1), 2);
    const { lonelyStratum } = calibratedVariances(calibratedSample(design, [calibration]), cells, numbers(10, 20, 30));
    expect([...lonelyStratum]).toEqual([1, 1]);
  });
});
