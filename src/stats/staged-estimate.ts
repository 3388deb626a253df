import { type SingletonUnit, type StagedSample, stagedVariance } from "./stages.ts";
import type { NoStatistic, Statistic } from "./statistic.ts";
import { studentQuantile } from "./student.ts";

/** An estimate from a sample of several stages. */
export interface StagedEstimate {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  /** PSUs − strata of the first stage. */
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Rows that take part. */
  readonly n: number;
}

export type NoStagedEstimate =
  | NoStatistic
  | (SingletonUnit & { readonly value: number; readonly n: number })
  | { readonly ok: false; readonly reason: "no-interval"; readonly n: number; readonly value: number; readonly se: number };

export type StagedOptions = Omit<StagedSample, "scores"> & {
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
};

/**
 * Standard error and t interval of a statistic in a sample of several stages (see `stagedVariance`), the statistic given with its
 * scores by `totalStatistic`, `meanStatistic` or `ratioStatistic`. A statistic that does not exist is handed on as it is.
 *
 * @example
 * const weight = Float64Array.of(10, 10, 10, 10);
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * stagedEstimate(meanStatistic(Float64Array.of(1, 3, 2, 6), { weight }), { stages, singletonPsu: "fail" });
 * // { ok: true, value: 3, se: 1, df: 1, ciLow: -9.7…, ciHigh: 15.7…, n: 4 }
 */
export function stagedEstimate(statistic: Statistic | NoStatistic, options: StagedOptions): StagedEstimate | NoStagedEstimate {
  if (!statistic.ok) return statistic;
  const { value, scores, n } = statistic;
  const { confidence = 0.95, ...sample } = options;
  const spread = stagedVariance({ ...sample, scores });
  if (!spread.ok) return { ...spread, value, n };
  const se = Math.sqrt(spread.variance);
  if (spread.df < 1) return { ok: false, reason: "no-interval", n, value, se };
  const half = studentQuantile((1 + confidence) / 2, spread.df) * se;
  return { ok: true, value, se, df: spread.df, ciLow: value - half, ciHigh: value + half, n };
}
