import type { SingletonUnit } from "../variance/stages.ts";
import type { Quantile } from "./quantile.ts";
import { type StagedOptions, stagedEstimate } from "./staged-estimate.ts";
import { type NoStatistic, proportionStatistic, type StatisticRows } from "./statistic.ts";
import { foundQuantile, type OpenQuantile, woodruffInterval } from "./woodruff.ts";

export type StagedQuantileRequest = StagedOptions &
  StatisticRows & {
    /** Share of the population that lies at or below the quantile, between 0 and 1. */
    readonly probability: number;
  };

export type NoStagedQuantile = NoStatistic | (SingletonUnit & { readonly value: number; readonly n: number }) | OpenQuantile;

/**
 * Weighted quantile in a sample of several stages, with Woodruff's interval: that of the share at or below the quantile, by
 * `stagedEstimate`, its ends turned back into values. Rule and outcomes are those of `domainQuantiles`; calibrations are taken into
 * account.
 *
 * Source: Woodruff (1952), Journal of the American Statistical Association 47, 635–646; numbers as R survey 4.1 `svyquantile` with
 * `interval.type` "mean" (`t`) and "xlogit" (`logit`) of designs of several stages. Throws a RangeError for a probability outside (0, 1)
 * and as `stagedVariance` and `meanStatistic` do.
 *
 * @example
 * const values = Float64Array.of(4, 1, 3, 2, 5, 6, 8, 7);
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3), population: new Float64Array(8).fill(40) },
 *   { unit: Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1), population: new Float64Array(8).fill(10) }];
 * stagedQuantile(values, { probability: 0.5, weight: new Float64Array(8).fill(50), stages, singletonPsu: "fail", confidence: 0.8 });
 * // { ok: true, value: 4, se: 2.13…, df: 3, ciLow: 1, ciHigh: 8, n: 8 }
 */
export function stagedQuantile(values: Float64Array, request: StagedQuantileRequest): Quantile | NoStagedQuantile {
  const { probability, weight, inside, ...options } = request;
  const found = foundQuantile(values, { weight, inside }, probability);
  if (!found.ok) return found;
  const { value, n, isBelow } = found;
  const share = stagedEstimate(proportionStatistic(isBelow, { weight, inside }), { ...options, interval: "t" });
  if (share.ok) return woodruffInterval(found, share, options);
  return share.reason === "singleton-psu" ? { ...share, value } : { ok: false, reason: "no-interval", n, value };
}
