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
 * Weighted totals by domain, of a prepared sample: one number a row in, one outcome a domain code out; a missing value (NaN) adds nothing.
 * A domain in which nobody answered is `empty-domain`. Throws a RangeError for a column of another length than the design, or an infinite
 * answer.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §3.7 and §10.3; numbers as R survey 4.1
 * `svytotal(na.rm = TRUE, deff = TRUE)` and `svyby`.
 *
 * @example
 * const sample = preparedSample({ design: { rows: 4 }, domain: Int32Array.of(0, 0, 1, 1), domains: 2 });
 * domainTotals(sample, Float64Array.of(1, 3, 2, 6)); // [{ ok: true, value: 4, … }, { ok: true, value: 8, … }]
 */
export function domainTotals(sample: PreparedSample, values: Float64Array): Outcome[] {
  const sums = domainSums(sample, values);
  return outcomes(sample, sums, linearisedTotal(sample, sums, values));
}

/**
 * Total of a variable over the population that the weights stand for, with its standard error and t interval. Shapes, source and
 * outcomes as of `domainTotals`, whose errors it throws, and those of `preparedSample`.
 *
 * @example
 * total(Float64Array.of(1, 3), { design: { rows: 2, weight: Float64Array.of(10, 10) } });
 * // { ok: true, value: 40, se: 20, df: 1, … }
 */
export function total(values: Float64Array, options: EstimateOptions): Outcome {
  return domainTotals(preparedSample(options), values)[0] as Outcome;
}

function linearisedTotal({ cells, design }: PreparedSample, sums: DomainSums, values: Float64Array): Linearised {
  const mean = sums.total.map((sum, domain) => sum / (sums.weight[domain] as number));
  const squares = new Float64Array(cells.domains);
  const scores = new Float64Array(design.rows);
  for (let row = 0; row < values.length; row += 1) {
    const at = cells.domain[row] as number;
    if (at < 0) continue;
    const value = values[row] as number;
    const rowWeight = design.weight[row] as number;
    const distance = value - (mean[at] as number);
    scores[row] = rowWeight * value;
    if (!Number.isNaN(distance)) squares[at] = (squares[at] as number) + rowWeight * distance * distance;
  }
  return { value: sums.total, scores, squares, scale: sums.weight.map((weight) => weight * weight) };
}
