import { type Cells, cellSums } from "./cell-sums.ts";
import { orthonormalBasis, takeOut } from "./orthonormal-basis.ts";

/** What weights were fitted to known population figures, kept so that standard errors can know of it. Plain data. */
export interface Calibration {
  readonly ok: true;
  /** The weights before, one a row. */
  readonly startWeights: Float64Array;
  /** The calibrated weights. */
  readonly weights: Float64Array;
  /** Calibrated over first weights. */
  readonly gWeights: Float64Array;
  readonly regression: CalibrationRegression;
}

/** The auxiliary variables that a study variable is regressed on, to see what the calibration leaves unexplained. */
export type CalibrationRegression =
  /** Means by cell, weighted by the first weights. */
  | ({ readonly kind: "cells" } & Cells)
  /** Means by the categories of several margins in turn, all rows counted alike. */
  | { readonly kind: "margins"; readonly margins: readonly Cells[] }
  /** Least squares on columns, weighted by the first weights over `variance`. */
  | { readonly kind: "columns"; readonly columns: readonly Float64Array[]; readonly variance?: Float64Array | undefined };

/** Turns linearised scores into g-weighted residuals; made once for many variables. */
export type ResidualProjection = (scores: Float64Array) => Float64Array;

/** As often R survey goes over the margins. */
const sweeps = 10;

/**
 * The projection of a calibration: for scores z_i = w_i·u_i (the calibrated weight times the linearised value) it gives
 * w_i·(u_i − x_i'B), with B the regression of u on the auxiliary variables. Variance formulas for the first design, fed with these
 * instead of z, give the variance of the calibrated estimate. Rows of a calibrated weight of 0 take no part.
 *
 * Shapes: one score a row in, one out; the scores given are left as they are.
 * Source: Deville and Särndal (1992), (3.4); Särndal, Swensson and Wretman (1992), §6.6, with the g-weights; numbers as R survey 4.1
 * `svyrecvar`. After raking R takes the means with equal weights, in ten sweeps over the margins; so does `margins`. Throws a RangeError
 * when the scores have another length than the calibration.
 *
 * @example
 * const stratified = postStratify({ weight: Float64Array.of(1, 1), cell: Int32Array.of(0, 0), populationSize: Float64Array.of(10) });
 * if (stratified.ok) residualProjection(stratified)(Float64Array.of(5, 15)); // [-5, 5]
 */
export function residualProjection(calibration: Calibration): ResidualProjection {
  const project = projectionOf(calibration);
  const rows = calibration.weights.length;
  return (scores) => {
    if (scores.length !== rows) throw new RangeError(`${scores.length} scores for a calibration of ${rows} rows`);
    return project(scores);
  };
}

/**
 * Scores after several calibrations, in the order in which these were done.
 *
 * @example
 * calibratedScores(Float64Array.of(5, 15), []); // [5, 15]
 */
export const calibratedScores = (scores: Float64Array, calibrations: readonly Calibration[]): Float64Array =>
  calibrations.reduce((before, calibration) => residualProjection(calibration)(before), scores);

function projectionOf({ startWeights, weights, regression }: Calibration): ResidualProjection {
  if (regression.kind === "cells") return cellProjection({ cells: regression, means: startWeights, weights });
  if (regression.kind === "columns") return columnProjection({ startWeights, weights }, regression);
  const alike = new Float64Array(weights.length).fill(1);
  const margins = regression.margins.map((cells) => cellProjection({ cells, means: alike, weights }));
  return (scores) => {
    let left = scores;
    for (let sweep = 0; sweep < sweeps; sweep += 1) for (const margin of margins) left = margin(left);
    return left;
  };
}

interface CellMeans {
  readonly cells: Cells;
  /** What the rows count in the mean of their cell. */
  readonly means: Float64Array;
  readonly weights: Float64Array;
}

/** Distances from the mean of the cell. */
function cellProjection({ cells, means, weights }: CellMeans): ResidualProjection {
  const counted = means.map((value, row) => (weights[row] === 0 ? 0 : value));
  const size = cellSums(cells, counted);
  return (scores) => {
    const values = scores.map((score, row) => (weights[row] === 0 ? 0 : score / (weights[row] as number)));
    const sums = cellSums(
      cells,
      values.map((value, row) => value * (counted[row] as number)),
    );
    const mean = sums.map((sum, code) => (size[code] === 0 ? 0 : sum / (size[code] as number)));
    return scores.map((score, row) => score - (weights[row] as number) * (mean[cells.cell[row] as number] as number));
  };
}

type WeightsOf = Pick<Calibration, "startWeights" | "weights">;
type ColumnRegression = Extract<CalibrationRegression, { readonly kind: "columns" }>;

/** Residuals of the regression with weights d/σ², each multiplied by its calibrated weight: z/s projected, with s = w/√(d/σ²). */
function columnProjection({ startWeights, weights }: WeightsOf, { columns, variance }: ColumnRegression): ResidualProjection {
  const root = startWeights.map((weight, row) => (weights[row] === 0 ? 0 : Math.sqrt(weight / (variance?.[row] ?? 1))));
  const basis = orthonormalBasis(columns, root);
  const size = weights.map((weight, row) => (root[row] === 0 ? 0 : weight / (root[row] as number)));
  return (scores) => {
    const vector = scores.map((score, row) => (size[row] === 0 ? 0 : score / (size[row] as number)));
    takeOut(basis, vector);
    return vector.map((value, row) => value * (size[row] as number));
  };
}
