import type { Calibration } from "../design/calibration.ts";
import { givenReplicates, type Replicates } from "./replicates.ts";

/** The calibration fails on the weights of a replicate, counted from 0, or (null) on those of the sample itself. */
export interface UncalibratedReplicate<Failure> {
  readonly ok: false;
  readonly reason: "uncalibrated-replicate";
  readonly replicate: number | null;
  /** What the calibration says: which cell, margin or column. */
  readonly failure: Failure;
}

/**
 * Replicates of a sample whose weights are post-stratified, raked or calibrated: the calibration is done again on the weights of each
 * replicate, so that the spread over the replicates is that of the calibrated estimate. Replicates that were made of calibrated weights
 * without this would show the larger error of weights that were never calibrated.
 *
 * `calibration` takes weights, one a row, and gives what `postStratify`, `rake` or `calibrate` give for them; for several in a row, it
 * hands the weights of the one to the next. Bounds are then those of each replicate's own weights. All weights are made at once and kept:
 * rows × replicates numbers. Coefficients and degrees of freedom (PSUs − strata) stay those of the design.
 *
 * A replicate leaves PSUs out, and with them may leave a cell empty: the outcome `uncalibrated-replicate` names the replicate and hands on
 * the failure of the calibration. Join small cells, or leave them out with `partial` where the figures may.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., §4.5; Valliant (1993), Poststratification and conditional variance
 * estimation, JASA 88, 89–96; numbers as R survey 4.1 `postStratify`, `rake` and `calibrate` of replicate designs, which however gives
 * weights that are no numbers where a cell is empty, does not say when a replicate fails, and counts degrees of freedom anew.
 * Throws a RangeError as the calibration does, and where it gives weights of another number of rows.
 *
 * @example
 * const cells = { cell: Int32Array.of(0, 0, 1, 1), populationSize: Float64Array.of(30, 20) };
 * const sample = jackknife({ rows: 4, weight: Float64Array.of(10, 10, 10, 10) });
 * const fitted = sample.ok ? calibratedReplicates(sample, (weight) => postStratify({ weight, ...cells })) : sample;
 * if (fitted.ok) fitted.weights(0); // [0, 30, 10, 10]
 */
export function calibratedReplicates<Failure extends { readonly ok: false }>(
  replicates: Replicates,
  calibration: (weight: Float64Array) => Calibration | Failure,
): Replicates | UncalibratedReplicate<Failure> {
  const whole = calibration(replicates.fullWeight.slice());
  if (!whole.ok) return { ok: false, reason: "uncalibrated-replicate", replicate: null, failure: whole };
  const weights: Float64Array[] = [];
  for (let replicate = 0; replicate < replicates.count; replicate += 1) {
    const again = calibration(replicates.weights(replicate));
    if (!again.ok) return { ok: false, reason: "uncalibrated-replicate", replicate, failure: again };
    weights.push(again.weights);
  }
  const { coefficient, df } = replicates;
  return givenReplicates({ fullWeight: whole.weights, weights, coefficient, df });
}
