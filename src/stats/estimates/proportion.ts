import { type EstimateOptions, type Outcome, type PreparedSample, preparedSample } from "./estimate.ts";
import type { Interval } from "./interval-ends.ts";
import { withLogitInterval } from "./logit-interval.ts";
import { domainMeans } from "./mean.ts";

/**
 * Proportions by domain, of a prepared sample: `values` is 1 where the row has the property, 0 where it has not, NaN where it is not
 * known; other numbers are not refused, and are averaged. The `logit` interval stays within 0 and 1; a proportion of exactly 0 or 1 has
 * none (`no-interval`). Shares of 1, not per cent; other outcomes and errors as of `domainMeans`.
 *
 * Source: Korn and Graubard (1999), Analysis of Health Surveys, §3.2; numbers as R survey 4.1 `svyciprop(method = "logit")`.
 *
 * @example
 * const sample = preparedSample({ design: { rows: 4 }, domain: Int32Array.of(0, 0, 1, 1), domains: 2 });
 * domainProportions(sample, Float64Array.of(0, 1, 1, 1), "logit");
 * // [{ ok: true, value: 0.5, … }, { ok: false, reason: "no-interval", n: 2, value: 1, se: 0 }]
 */
export function domainProportions(sample: PreparedSample, values: Float64Array, interval: Interval): Outcome[] {
  const means = domainMeans(sample, values);
  return interval === "t" ? means : means.map((outcome) => withLogitInterval(outcome, sample.quantile ?? 0));
}

/**
 * Proportion of a population with a property, with its standard error and interval (`t` unless given). Shapes, source, outcomes and
 * errors as of `domainProportions`, and the errors of `preparedSample`.
 *
 * @example
 * proportion(Float64Array.of(1, 0, 1, 1), { design: { rows: 4 }, interval: "logit" }); // { ok: true, value: 0.75, se: 0.25, … }
 */
export function proportion(values: Float64Array, options: EstimateOptions & { readonly interval?: Interval }): Outcome {
  return domainProportions(preparedSample(options), values, options.interval ?? "t")[0] as Outcome;
}
