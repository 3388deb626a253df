import { type Difference, testedDifference, type UntestedDifference } from "../comparison/difference.ts";
import {
  type FailureOf,
  isFailure,
  type NoReplicateEstimate,
  numberOf,
  type Replicated,
  type ReplicationOptions,
  replicateEstimate,
} from "./replicates.ts";

export type ReplicateDifferenceRequest<One extends Replicated, Other extends Replicated> = Omit<
  ReplicationOptions,
  "interval"
> & {
  /** Both as functions of the weights, as for `replicateEstimate`. */
  readonly one: (weights: Float64Array) => One;
  readonly other: (weights: Float64Array) => Other;
};

/**
 * Difference one − other of two statistics of one replicated sample, such as two domains or two rounds in one file, held against no
 * difference: the variance is that of the differences over the replicates, so that whatever the two share is taken into account.
 * A failure of one of them on the sample itself is handed on as it is; on a replicate, it is named.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., ch. 4; numbers as R survey 4.1 `withReplicates`.
 *
 * @example
 * const replicates = jackknife({ rows: 4 });
 * const values = Float64Array.of(1, 3, 6, 6);
 * const meanOf = (inside) => (weight) => meanStatistic(values, { weight, inside });
 * if (replicates.ok) replicateDifference({ one: meanOf([1, 1, 0, 0]), other: meanOf([0, 0, 1, 1]), replicates });
 * // { ok: true, value: -4, se: 1.22…, df: 3, … }
 */
export function replicateDifference<One extends Replicated, Other extends Replicated>({
  one,
  other,
  ...options
}: ReplicateDifferenceRequest<One, Other>): Difference | UntestedDifference | NoReplicateEstimate | FailureOf<One | Other> {
  const less = (weights: Float64Array): number | FailureOf<One> | FailureOf<Other> => {
    const [first, second] = [one(weights), other(weights)];
    if (isFailure(first)) return first;
    return isFailure(second) ? second : numberOf(first) - numberOf(second);
  };
  const estimate = replicateEstimate(less, { ...options, interval: "t" });
  if (!estimate.ok) return estimate;
  const { value, se, df } = estimate;
  return testedDifference({ value, variance: se ** 2, df }, options.confidence);
}
