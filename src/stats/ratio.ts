import {
  domainSums,
  type EstimateOptions,
  type Linearised,
  type Outcome,
  outcomes,
  type PreparedSample,
  preparedSample,
} from "./estimate.ts";

/** The two variables of a ratio, one number a row each; a row with a missing one (NaN) takes no part. */
export interface RatioValues {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/**
 * Ratios of two weighted totals by domain, of a prepared sample. A domain whose denominator sums to 0 has the outcome
 * `zero-denominator`.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.6; numbers as R survey 4.1
 * `svyratio(na.rm = TRUE, deff = TRUE)`.
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
    linearisedRatio(sample, { numerator, denominator }, { value, below: below.total, weight: above.weight }),
  );
}

/**
 * Ratio of two totals, with its standard error and t interval.
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

interface RatioSums {
  readonly value: Float64Array;
  readonly below: Float64Array;
  readonly weight: Float64Array;
}

function linearisedRatio(
  { cells, design }: PreparedSample,
  { numerator, denominator }: RatioValues,
  sums: RatioSums,
): Linearised {
  const squares = new Float64Array(cells.domains);
  const scores = new Float64Array(design.rows);
  for (let row = 0; row < scores.length; row += 1) {
    const at = cells.domain[row] as number;
    if (at < 0) continue;
    const rowWeight = design.weight[row] as number;
    const residual = (numerator[row] as number) - (sums.value[at] as number) * (denominator[row] as number);
    scores[row] = (rowWeight * residual) / (sums.below[at] as number);
    if (!Number.isNaN(residual)) squares[at] = (squares[at] as number) + rowWeight * residual * residual;
  }
  const scale = sums.weight.map((weight, domain) => (weight / (sums.below[domain] as number)) ** 2);
  return { value: sums.value, scores, squares, scale };
}
