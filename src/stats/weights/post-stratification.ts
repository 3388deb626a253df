import type { Calibration } from "../design/calibration.ts";
import { cellSums } from "../design/cell-sums.ts";
import { checkCells, checkSizes, checkWeights } from "../design/weight-columns.ts";

export interface PostStratification {
  readonly weight: Float64Array;
  /** Code of the row's post-stratum, counted from 0. */
  readonly cell: Int32Array;
  /** Known number of units in the population, by post-stratum. */
  readonly populationSize: Float64Array;
  /** Leave out post-strata that the sample does not reach, instead of failing: the figures then speak for the others only. */
  readonly partial?: boolean | undefined;
}

/** Why the weights of cells could not be fitted. */
export type CellFailure =
  /** The population has units in `cell`, the sample none. */
  | { readonly ok: false; readonly reason: "empty-cell"; readonly cell: number; readonly populationSize: number }
  /** The sample has units in `cell`, the population none. */
  | { readonly ok: false; readonly reason: "cell-without-population"; readonly cell: number; readonly weight: number };

/**
 * Weights that sum to the known population size in each post-stratum: w_i · N_c / Σ_c w.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §7.6; numbers as R survey 4.1 `postStratify`.
 * Fails with `empty-cell` (unless `partial`) and `cell-without-population`, naming the first such cell: join it to a neighbour. Throws
 * a RangeError for a negative or missing weight or population size, a row outside all cells, and columns that differ in length.
 *
 * @example
 * postStratify({ weight: Float64Array.of(1, 1, 1), cell: Int32Array.of(0, 0, 1), populationSize: Float64Array.of(10, 4) });
 * // { ok: true, weights: [5, 5, 4], gWeights: [5, 5, 4], … }
 */
export function postStratify(request: PostStratification): Calibration | CellFailure {
  const { weight, cell, populationSize } = request;
  checkWeights(weight);
  checkSizes(populationSize);
  checkCells(cell);
  const cells = { cell, cells: populationSize.length };
  const sums = cellSums(cells, weight);
  const failure = cellFailure(sums, request);
  if (failure !== undefined) return failure;
  const factor = sums.map((sum, code) => (sum === 0 ? 1 : (populationSize[code] as number) / sum));
  const gWeights = weight.map((_, row) => factor[cell[row] as number] as number);
  const weights = weight.map((value, row) => value * (gWeights[row] as number));
  return { ok: true, startWeights: weight, weights, gWeights, regression: { kind: "cells", ...cells } };
}

/** The first cell whose weights cannot be fitted; `sums` are the weights of the sample by cell. */
export function cellFailure(
  sums: Float64Array,
  { populationSize, partial = false }: Pick<PostStratification, "populationSize" | "partial">,
): CellFailure | undefined {
  for (let cell = 0; cell < sums.length; cell += 1) {
    const size = populationSize[cell] as number;
    const weight = sums[cell] as number;
    if (weight === 0 && size > 0 && !partial) return { ok: false, reason: "empty-cell", cell, populationSize: size };
    if (weight > 0 && size === 0) return { ok: false, reason: "cell-without-population", cell, weight };
  }
  return undefined;
}
