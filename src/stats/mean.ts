import {
  type DomainSums,
  domainSums,
  type EstimateOptions,
  type Linearised,
  type Outcome,
  outcomes,
  type PreparedSample,
  preparedSample,
} from "./estimate.ts";

/**
 * Weighted means by domain, of a prepared sample. `values` has one number a row, NaN where the answer is missing; such rows leave the
 * mean as if they lay outside the domain.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.7 and §10.3 (ratio and domain means by Taylor
 * linearisation); numbers as R survey 4.1 `svymean(na.rm = TRUE, deff = TRUE)` and `svyby`.
 */
export function domainMeans(sample: PreparedSample, values: Float64Array): Outcome[] {
  const sums = domainSums(sample, values);
  return outcomes(sample, sums, linearisedMean(sample, sums, values));
}

/**
 * Weighted mean of a variable in a stratified or clustered sample, with its standard error and t interval.
 *
 * @example
 * mean(Float64Array.of(1, 3, 2, 6), { design: { rows: 4, stratum: Int32Array.of(0, 0, 1, 1) } });
 * // { ok: true, value: 3, se: 1.118033988749895, df: 2, ciLow: -1.81…, ciHigh: 7.81…, deff: 1.07…, n: 4 }
 */
export function mean(values: Float64Array, options: EstimateOptions): Outcome {
  return domainMeans(preparedSample(options), values)[0] as Outcome;
}

function linearisedMean({ cells, design }: PreparedSample, sums: DomainSums, values: Float64Array): Linearised {
  const value = sums.total.map((total, domain) => total / (sums.weight[domain] as number));
  const squares = new Float64Array(cells.domains);
  const scores = new Float64Array(design.rows);
  for (let row = 0; row < values.length; row += 1) {
    const at = cells.domain[row] as number;
    if (at < 0) continue;
    const rowWeight = design.weight[row] as number;
    const distance = (values[row] as number) - (value[at] as number);
    scores[row] = (rowWeight * distance) / (sums.weight[at] as number);
    if (!Number.isNaN(distance)) squares[at] = (squares[at] as number) + rowWeight * distance * distance;
  }
  return { value, scores, squares, scale: new Float64Array(cells.domains).fill(1) };
}
