import type { CountedDesign } from "./design.ts";
import { codeCount } from "./linearised.ts";
import { studentQuantile } from "./student.ts";

/** A sample weighted anew many times, so that the spread of a statistic over the replicates shows its error. */
export interface Replicates {
  readonly ok: true;
  readonly count: number;
  /** Degrees of freedom of the design: PSUs − strata. */
  readonly df: number;
  /** Weights of the sample itself. */
  readonly fullWeight: Float64Array;
  /** What the squared distance of each replicate counts in the variance. */
  readonly coefficient: Float64Array;
  /** Weights of the rows in a replicate, counted from 0; made when asked for, so that thousands of replicates need no space. */
  readonly weights: (replicate: number) => Float64Array;
}

export interface ReplicationOptions {
  readonly replicates: Replicates;
  /** What the distances are taken from: the mean of the replicates (unless given) or the statistic of the sample itself. */
  readonly centre?: "mean" | "estimate" | undefined;
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
}

export interface ReplicateEstimate {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

/** The statistic is no finite number on the sample itself, or on the replicate that is named; or the design has no spread to judge by. */
export type NoReplicateEstimate =
  | { readonly ok: false; readonly reason: "undefined-value" }
  | { readonly ok: false; readonly reason: "undefined-replicate"; readonly replicate: number; readonly value: number }
  | { readonly ok: false; readonly reason: "no-interval"; readonly value: number; readonly se: number };

/**
 * Estimate, standard error and t interval of any statistic that is a function of the weights: √Σ_r c_r·(θ_r − centre)².
 * The statistic is called once for the sample and once for each replicate; it must not keep or change the array it is given.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., chs. 3–4; numbers as R survey 4.1 `withReplicates`.
 *
 * @example
 * const replicates = jackknife({ rows: 3 });
 * const y = [1, 2, 6];
 * const sum = (weights: Float64Array) => weights.reduce((total, weight, row) => total + weight * (y[row] as number), 0);
 * if (replicates.ok) replicateEstimate(sum, { replicates }); // { ok: true, value: 9, se: 4.58…, df: 2, … }
 */
export function replicateEstimate(
  statistic: (weights: Float64Array) => number,
  options: ReplicationOptions,
): ReplicateEstimate | NoReplicateEstimate {
  const { replicates, confidence = 0.95 } = options;
  const value = statistic(replicates.fullWeight.slice());
  if (!Number.isFinite(value)) return { ok: false, reason: "undefined-value" };
  const theta = new Float64Array(replicates.count);
  for (let replicate = 0; replicate < replicates.count; replicate += 1) {
    theta[replicate] = statistic(replicates.weights(replicate));
    if (!Number.isFinite(theta[replicate])) return { ok: false, reason: "undefined-replicate", replicate, value };
  }
  const centre = options.centre === "estimate" ? value : theta.reduce((sum, one) => sum + one, 0) / theta.length;
  const variance = theta.reduce((sum, one, at) => sum + (replicates.coefficient[at] as number) * (one - centre) ** 2, 0);
  const se = Math.sqrt(variance);
  if (replicates.df < 1) return { ok: false, reason: "no-interval", value, se };
  const half = studentQuantile((1 + confidence) / 2, replicates.df) * se;
  return { ok: true, value, se, df: replicates.df, ciLow: value - half, ciHigh: value + half };
}

/**
 * Replicates whose weights stand in a file: one column of combined weights (sampling weight included) a replicate, with the
 * coefficients and degrees of freedom that their maker states. Throws a RangeError when columns differ in length or none is given.
 */
export function givenReplicates(given: {
  readonly fullWeight: Float64Array;
  readonly weights: readonly Float64Array[];
  readonly coefficient: Float64Array;
  readonly df: number;
}): Replicates {
  const { fullWeight, weights, coefficient, df } = given;
  if (weights.length === 0 || coefficient.length !== weights.length)
    throw new RangeError(`${weights.length} columns of replicate weights, ${coefficient.length} coefficients`);
  for (const column of weights)
    if (column.length !== fullWeight.length)
      throw new RangeError(`a column of replicate weights has ${column.length} rows, not ${fullWeight.length}`);
  return {
    ok: true,
    count: weights.length,
    df,
    fullWeight,
    coefficient,
    weights: (replicate) => (weights[replicate] as Float64Array).slice(),
  };
}

/** The PSUs of a design in order of first sight. */
export interface DesignPsus {
  /** PSU of each row, counted without a gap. */
  readonly ofRow: Int32Array;
  /** Stratum of each PSU. */
  readonly stratum: Int32Array;
  /** PSUs of each stratum code, in order. */
  readonly members: readonly number[][];
}

export function designPsus({ rows, stratum, psu }: CountedDesign): DesignPsus {
  const ofRow = new Int32Array(rows);
  const known = new Map<number, number>();
  const home: number[] = [];
  const members: number[][] = Array.from({ length: codeCount(stratum) }, () => []);
  for (let row = 0; row < rows; row += 1) {
    const code = psu === undefined ? row : (psu[row] as number);
    let place = known.get(code);
    if (place === undefined) {
      place = home.length;
      known.set(code, place);
      home.push(stratum[row] as number);
      members[stratum[row] as number]?.push(place);
    }
    ofRow[row] = place;
  }
  return { ofRow, stratum: Int32Array.from(home), members };
}
