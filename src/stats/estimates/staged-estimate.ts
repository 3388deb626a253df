import { preparedStages, type SingletonUnit, type StagedSample, type VarianceOfScores } from "../variance/stages.ts";
import { designEffect } from "./design-effect.ts";
import { type IntervalOptions, intervalEnds } from "./interval-ends.ts";
import type { NoStatistic, Statistic } from "./statistic.ts";

/** An estimate from a sample of several stages. */
export interface StagedEstimate {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  /** PSUs − strata of the first stage. */
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Variance over that of a simple random sample of as many rows; null where those rows do not vary or the statistic does not say. */
  readonly deff: number | null;
  /** Rows that take part. */
  readonly n: number;
}

export type NoStagedEstimate =
  | NoStatistic
  | (SingletonUnit & { readonly value: number; readonly n: number })
  | { readonly ok: false; readonly reason: "no-interval"; readonly n: number; readonly value: number; readonly se: number };

export type StagedOptions = Omit<StagedSample, "scores" | "isPart"> & IntervalOptions;

/**
 * Standard error, design effect and interval of a statistic in a sample of several stages (see `stagedVariance`), the statistic given
 * with its scores by `totalStatistic`, `meanStatistic`, `proportionStatistic` or `ratioStatistic`. A statistic that does not exist is
 * handed on as it is. With `interval: "logit"`, for shares, the interval stays within 0 and 1; a share of exactly 0 or 1 has none.
 *
 * Calibrated weights: make the statistic with them, and give what they were calibrated to as `calibrations`.
 *
 * Source: as `stagedVariance`; numbers as R survey 4.1 `svymean(deff = TRUE)`, `svytotal(deff = TRUE)` and `svyciprop(method = "logit")`
 * of designs of several stages, calibrated ones too. Where weights sum to no more than the rows, R's design effect takes a negative
 * finite correction, ours none. Throws a RangeError as `stagedVariance` does and for a confidence that is not between 0 and 1.
 *
 * @example
 * const weight = Float64Array.of(10, 10, 10, 10);
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * stagedEstimate(meanStatistic(Float64Array.of(1, 3, 2, 6), { weight }), { stages, singletonPsu: "fail" });
 * // { ok: true, value: 3, se: 1, df: 1, ciLow: -9.7…, ciHigh: 15.7…, deff: 0.95…, n: 4 }
 */
export function stagedEstimate(statistic: Statistic | NoStatistic, options: StagedOptions): StagedEstimate | NoStagedEstimate {
  if (!statistic.ok) return statistic;
  return estimateOf(statistic, preparedStages(options, statistic.scores.length), options);
}

/**
 * The same for many statistics of one sample, such as the means of hundreds of domains: the units of every stage are sorted once.
 * Formula, source and outcomes as of `stagedEstimate`; throws a RangeError as it does.
 *
 * @example
 * const weight = Float64Array.of(10, 10, 10, 10);
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * const values = Float64Array.of(1, 3, 2, 6);
 * const means = [[1, 0, 1, 0], [0, 1, 0, 1]].map((inside) => meanStatistic(values, { weight, inside }));
 * stagedEstimates(means, { stages, singletonPsu: "fail" }); // [{ ok: true, value: 1.5, se: 0.418…, … }, { ok: true, value: 4.5, se: 1.25…, … }]
 */
export function stagedEstimates(
  statistics: readonly (Statistic | NoStatistic)[],
  options: StagedOptions,
): (StagedEstimate | NoStagedEstimate)[] {
  const prepared = preparedStages(options, options.stages[0]?.unit.length ?? 0);
  return statistics.map((statistic) => (statistic.ok ? estimateOf(statistic, prepared, options) : statistic));
}

function estimateOf(
  { value, scores, n, isPart, simpleVariance }: Statistic,
  prepared: VarianceOfScores,
  options: IntervalOptions,
): StagedEstimate | NoStagedEstimate {
  const spread = prepared(scores, isPart);
  if (!spread.ok) return { ...spread, value, n };
  const { variance, df } = spread;
  const se = Math.sqrt(variance);
  const ends = intervalEnds({ value, se, df }, options);
  if (ends === undefined) return { ok: false, reason: "no-interval", n, value, se };
  return { ok: true, value, se, df, ...ends, deff: designEffect({ value, variance, simple: simpleVariance }), n };
}
