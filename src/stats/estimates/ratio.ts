import { domainSums, type EstimateOptions, type Outcome, outcomes, type PreparedSample, preparedSample } from "./estimate.ts";
import { linearisedQuotient } from "./quotient.ts";

/** The two variables of a ratio, one number a row each; a row with a missing one (NaN) takes no part. */
export interface RatioValues {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/**
 * Ratios of two weighted totals by domain, of a prepared sample. A domain whose denominator sums to 0 has the outcome
 * `zero-denominator`. Throws a RangeError for columns of another length than the design, or an infinite answer.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.6; numbers as R survey 4.1
 * `svyratio(na.rm = TRUE, deff = TRUE)`.
 *
 * @example
 * const sample = preparedSample({ design: { rows: 4 }, domain: Int32Array.of(0, 0, 1, 1), domains: 2 });
 * domainRatios(sample, { numerator: Float64Array.of(1, 3, 2, 6), denominator: Float64Array.of(4, 4, 0, 0) });
 * // [{ ok: true, value: 0.5, … }, { ok: false, reason: "zero-denominator", n: 2 }]
 */
export function domainRatios(sample: PreparedSample, values: RatioValues): Outcome[] {
  const { numerator, denominator } = complete(values);
  const above = domainSums(sample, numerator);
  const below = domainSums(sample, denominator);
  const value = above.total.map((total, domain) =>
    below.total[domain] === 0 ? Number.NaN : total / (below.total[domain] as number),
  );
  return outcomes(
    sample,
    above,
    linearisedQuotient(sample, { numerator, denominator }, { value, below: below.total, weight: above.weight }),
  );
}

/**
 * Ratio of two totals, with its standard error and t interval. Shapes, source and outcomes as of `domainRatios`, whose errors it throws,
 * and those of `preparedSample`.
 *
 * @example
 * const values = { numerator: Float64Array.of(1, 3), denominator: Float64Array.of(2, 4) };
 * ratio(values, { design: { rows: 2 } }); // { ok: true, value: 0.6666666666666666, … }
 */
export function ratio(values: RatioValues, options: EstimateOptions): Outcome {
  return domainRatios(preparedSample(options), values)[0] as Outcome;
}

/** Both missing where one is. */
function complete({ numerator, denominator }: RatioValues): RatioValues {
  return {
    numerator: numerator.map((value, row) => value + 0 * (denominator[row] as number)),
    denominator: denominator.map((value, row) => value + 0 * (numerator[row] as number)),
  };
}
