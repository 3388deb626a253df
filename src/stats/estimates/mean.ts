import { domainSums, type EstimateOptions, type Outcome, outcomes, type PreparedSample, preparedSample } from "./estimate.ts";
import { linearisedQuotient } from "./quotient.ts";

/**
 * Weighted means by domain, of a prepared sample. `values` has one number a row, NaN where the answer is missing; such rows leave the
 * mean as if they lay outside the domain. One outcome a domain code, in the unit of the values; a domain in which nobody answered is
 * `empty-domain`. Throws a RangeError for a column of another length than the design, or an infinite answer.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.7 and §10.3 (ratio and domain means by Taylor
 * linearisation); numbers as R survey 4.1 `svymean(na.rm = TRUE, deff = TRUE)` and `svyby`.
 *
 * @example
 * const sample = preparedSample({ design: { rows: 4 }, domain: Int32Array.of(0, 0, 1, 1), domains: 2 });
 * domainMeans(sample, Float64Array.of(1, 3, 2, 6)); // [{ ok: true, value: 2, … }, { ok: true, value: 4, … }]
 */
export function domainMeans(sample: PreparedSample, values: Float64Array): Outcome[] {
  const sums = domainSums(sample, values);
  const { weight } = sums;
  const value = sums.total.map((total, domain) => total / (weight[domain] as number));
  return outcomes(sample, sums, linearisedQuotient(sample, { numerator: values }, { value, below: weight, weight }));
}

/**
 * Weighted mean of a variable in a stratified or clustered sample, with its standard error and t interval. Shapes, source and outcomes
 * as of `domainMeans`, whose errors it throws, and those of `preparedSample`.
 *
 * @example
 * mean(Float64Array.of(1, 3, 2, 6), { design: { rows: 4, stratum: Int32Array.of(0, 0, 1, 1) } });
 * // { ok: true, value: 3, se: 1.118033988749895, df: 2, ciLow: -1.81…, ciHigh: 7.81…, deff: 1.07…, n: 4 }
 */
export function mean(values: Float64Array, options: EstimateOptions): Outcome {
  return domainMeans(preparedSample(options), values)[0] as Outcome;
}
