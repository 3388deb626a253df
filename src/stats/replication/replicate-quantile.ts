import type { Quantile } from "../estimates/quantile.ts";
import { type NoStatistic, proportionStatistic, type StatisticRows } from "../estimates/statistic.ts";
import { foundQuantile, type OpenQuantile, woodruffInterval } from "../estimates/woodruff.ts";
import { type ReplicationOptions, replicateEstimate } from "./replicates.ts";

export type ReplicateQuantileRequest = ReplicationOptions &
  Pick<StatisticRows, "inside"> & {
    /** Share of the population that lies at or below the quantile, between 0 and 1. */
    readonly probability: number;
  };

/** As of other quantiles; `undefined-replicate` names a replicate in which nobody of the domain is left. */
export type NoReplicateQuantile =
  | NoStatistic
  | { readonly ok: false; readonly reason: "undefined-replicate"; readonly replicate: number; readonly value: number }
  | OpenQuantile;

/**
 * Weighted quantile of a replicated sample with Woodruff's interval: that of the share at or below the quantile, its error taken from the
 * replicates, turned back into values. The jackknife of the quantile itself would not do, for it is not smooth. Rule and outcomes are those
 * of `domainQuantiles`.
 *
 * Source: Woodruff (1952), Journal of the American Statistical Association 47, 635–646; numbers as R survey 4.1 `svyquantile` of
 * replicate designs with `interval.type` "mean" (`t`); it reads "xlogit" as "mean" there, while `logit` is what it does for other designs.
 * Throws a RangeError for a probability outside (0, 1) and as `meanStatistic` does.
 *
 * @example
 * const replicates = jackknife({ rows: 8 });
 * const values = Float64Array.of(4, 1, 3, 2, 5, 6, 8, 7);
 * if (replicates.ok) replicateQuantile(values, { probability: 0.5, replicates }); // { ok: true, value: 4, se: 1.48…, df: 7, ciLow: 1, ciHigh: 8, n: 8 }
 */
export function replicateQuantile(values: Float64Array, request: ReplicateQuantileRequest): Quantile | NoReplicateQuantile {
  const { probability, inside, ...options } = request;
  const found = foundQuantile(values, { weight: options.replicates.fullWeight, inside }, probability);
  if (!found.ok) return found;
  const { value, n, isBelow } = found;
  const share = replicateEstimate((weight) => proportionStatistic(isBelow, { weight, inside }), { ...options, interval: "t" });
  if (share.ok) return woodruffInterval(found, share, options);
  return share.reason === "undefined-replicate" ? { ...share, value } : { ok: false, reason: "no-interval", n, value };
}
