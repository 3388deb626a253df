import type { Calibration, CalibrationRegression } from "../design/calibration.ts";
import { type Cells, cellSums } from "../design/cell-sums.ts";
import { countedMargins, marginEffects } from "./margin-effects.ts";
import { orthonormalBasis, takeOut } from "./orthonormal-basis.ts";

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
 * Scores after several calibrations, in the order in which these were done: `residualProjection` of each, one after the other, with its
 * shapes, source and errors.
 *
 * @example
 * calibratedScores(Float64Array.of(5, 15), []); // [5, 15]
 */
export const calibratedScores = (scores: Float64Array, calibrations: readonly Calibration[]): Float64Array =>
  calibrations.reduce((before, calibration) => residualProjection(calibration)(before), scores);

function projectionOf({ startWeights, weights, regression }: Calibration): ResidualProjection {
  if (regression.kind === "cells") return cellProjection({ startWeights, weights }, regression);
  if (regression.kind === "columns") return columnProjection({ startWeights, weights }, regression);
  return marginProjection(regression.margins, weights);
}

/** Distances from the mean of the cell. */
function cellProjection({ startWeights, weights }: WeightsOf, cells: Cells): ResidualProjection {
  const counted = startWeights.map((value, row) => (weights[row] === 0 ? 0 : value));
  const size = cellSums(cells, counted);
  return (scores) => {
    const parts = scores.map((score, row) => {
      const count = counted[row] as number;
      return count === 0 ? 0 : (score * count) / (weights[row] as number);
    });
    const mean = cellSums(cells, parts).map((sum, code) => (size[code] === 0 ? 0 : sum / (size[code] as number)));
    return scores.map((score, row) => score - (weights[row] as number) * (mean[cells.cell[row] as number] as number));
  };
}

/** What the categories of the margins leave. */
function marginProjection(margins: readonly Cells[], weights: Float64Array): ResidualProjection {
  const isCounted = Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1));
  const counts = countedMargins(margins, isCounted);
  return (scores) => {
    const values = scores.map((score, row) => (isCounted[row] === 0 ? 0 : score / (weights[row] as number)));
    marginEffects(counts, values, sweeps).forEach((effect, margin) => {
      const cell = margins[margin]?.cell as Int32Array;
      for (let row = 0; row < values.length; row += 1)
        values[row] = (values[row] as number) - (effect[cell[row] as number] as number);
    });
    return values.map((value, row) => value * (weights[row] as number));
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
