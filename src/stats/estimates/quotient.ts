import type { Linearised, PreparedSample } from "./estimate.ts";

/** By domain: the quotient of two weighted sums, the sum below, and the weight of the rows that take part. */
interface QuotientSums {
  readonly value: Float64Array;
  readonly below: Float64Array;
  readonly weight: Float64Array;
}

/** Linearised values of quotients of two weighted sums. Without a denominator each row counts 1 below: the quotient is a mean. */
export function linearisedQuotient(
  { cells, design }: PreparedSample,
  { numerator, denominator }: { readonly numerator: Float64Array; readonly denominator?: Float64Array },
  { value, below, weight }: QuotientSums,
): Linearised {
  const squares = new Float64Array(cells.domains);
  const scores = new Float64Array(design.rows);
  for (let row = 0; row < scores.length; row += 1) {
    const at = cells.domain[row] as number;
    if (at < 0) continue;
    const rowWeight = design.weight[row] as number;
    const share = denominator === undefined ? 1 : (denominator[row] as number);
    const residual = (numerator[row] as number) - (value[at] as number) * share;
    scores[row] = (rowWeight * residual) / (below[at] as number);
    if (!Number.isNaN(residual)) squares[at] = (squares[at] as number) + rowWeight * residual * residual;
  }
  const scale = weight.map((sum, domain) => (sum / (below[domain] as number)) ** 2);
  return { value, scores, squares, scale };
}
