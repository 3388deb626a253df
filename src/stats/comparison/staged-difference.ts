import type { StagedOptions } from "../estimates/staged-estimate.ts";
import type { Statistic } from "../estimates/statistic.ts";
import { type SingletonUnit, stagedVariance } from "../variance/stages.ts";
import { type Difference, scoresOfDifference, testedDifference, type UntestedDifference } from "./difference.ts";

export type StagedDifferenceRequest = Omit<StagedOptions, "interval"> & {
  readonly one: Statistic;
  readonly other: Statistic;
};

/** A difference that cannot be held against anything; of a lonely unit, its stage and first row. */
export type NoStagedDifference = UntestedDifference | (SingletonUnit & { readonly value: number });

/**
 * Difference one − other of two statistics of one sample of several stages, such as the means of two domains: the variance is that of
 * the differences of their scores, row by row, at every stage. Calibrations are taken into account as in `stagedEstimate`.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §4.3 and §5.5; numbers as R survey 4.1 from the
 * covariances of `svyratio(covmat = TRUE)`. Throws a RangeError as `stagedVariance` does, and for statistics of other rows.
 *
 * @example
 * const weight = Float64Array.of(10, 10, 10, 10);
 * const values = Float64Array.of(1, 3, 2, 6);
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * const [one, other] = [[0, 1, 0, 1], [1, 0, 1, 0]].map((inside) => meanStatistic(values, { weight, inside }));
 * if (one?.ok && other?.ok) stagedDifference({ one, other, stages, singletonPsu: "fail" }); // { ok: true, value: 3, se: 1.14…, df: 1, … }
 */
export function stagedDifference({ one, other, ...options }: StagedDifferenceRequest): Difference | NoStagedDifference {
  const value = one.value - other.value;
  const spread = stagedVariance({ ...options, scores: scoresOfDifference(one, other) });
  if (!spread.ok) return { ...spread, value };
  return testedDifference({ value, variance: spread.variance, df: spread.df }, options.confidence);
}
