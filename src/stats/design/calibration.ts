import type { Cells } from "./cell-sums.ts";

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
