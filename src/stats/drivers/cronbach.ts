import { weightedCovariance } from "./weighted-covariance.ts";

/** How well items measure one thing. */
export interface Reliability {
  readonly ok: true;
  /** Cronbach's α; at most 1, and below 0 where items contradict each other. */
  readonly alpha: number;
  readonly items: readonly ItemReliability[];
  /** Rows with an answer to every item. */
  readonly n: number;
}

export interface ItemReliability {
  /** α of the other items; null where they are fewer than two or their sum does not vary. */
  readonly alphaIfDropped: number | null;
  /** Correlation of the item with the sum of the others; null where that sum does not vary. */
  readonly itemRestCorrelation: number | null;
}

/** Fewer than two items or complete rows; an item that all answered alike (its place); a sum that does not vary. */
export type NoReliability =
  | { readonly ok: false; readonly reason: "few-items" | "few-rows" | "no-variance"; readonly n: number }
  | { readonly ok: false; readonly reason: "constant-item"; readonly n: number; readonly item: number };

/**
 * Cronbach's α of items that stand for one factor, α = k/(k − 1)·(1 − Σ c_jj / Σ c_jk) with the weighted covariances c over the rows that
 * answered all items; with it α without each item, and each item's correlation with the sum of the others (corrected item–total
 * correlation). One column an item, one number a row, NaN where there is no answer; items must point the same way. These are estimates
 * as any other: `replicateEstimate` gives their errors (its example is α).
 *
 * Source: Cronbach (1951), Psychometrika 16, 297–334; Nunnally and Bernstein (1994), Psychometric Theory, 3rd ed., ch. 8.
 * Throws a RangeError, naming item and row, when columns differ in length or a weight or an answer is no number.
 *
 * @example
 * cronbach([Float64Array.of(1, 2, 3, 5), Float64Array.of(2, 2, 4, 5), Float64Array.of(1, 3, 3, 4)]); // { ok: true, alpha: 0.945…, … }
 */
export function cronbach(items: readonly Float64Array[], weight?: Float64Array): Reliability | NoReliability {
  const { n, matrix, constant } = weightedCovariance(items, weight);
  if (items.length < 2) return { ok: false, reason: "few-items", n };
  if (n < 2) return { ok: false, reason: "few-rows", n };
  if (constant !== undefined) return { ok: false, reason: "constant-item", n, item: constant };
  const all = [...items.keys()];
  const alpha = alphaOf(matrix, all);
  if (alpha === null) return { ok: false, reason: "no-variance", n };
  return { ok: true, alpha, n, items: all.map((item) => itemReliability(matrix, item)) };
}

function itemReliability(matrix: readonly Float64Array[], item: number): ItemReliability {
  const others = [...matrix.keys()].filter((one) => one !== item);
  const rest = sumVariance(matrix, others);
  const own = matrix[item]?.[item] as number;
  const shared = others.reduce((sum, other) => sum + (matrix[item]?.[other] as number), 0);
  return {
    alphaIfDropped: others.length < 2 ? null : alphaOf(matrix, others),
    itemRestCorrelation: rest === null ? null : shared / Math.sqrt(own * rest),
  };
}

function alphaOf(matrix: readonly Float64Array[], items: readonly number[]): number | null {
  const whole = sumVariance(matrix, items);
  if (whole === null) return null;
  return (items.length / (items.length - 1)) * (1 - trace(matrix, items) / whole);
}

const trace = (matrix: readonly Float64Array[], items: readonly number[]): number =>
  items.reduce((sum, item) => sum + (matrix[item]?.[item] as number), 0);

/** Variance of the sum of some items; null where it is 0 but for rounding. */
function sumVariance(matrix: readonly Float64Array[], items: readonly number[]): number | null {
  const variance = items.reduce(
    (sum, item) => sum + items.reduce((part, other) => part + (matrix[item]?.[other] as number), 0),
    0,
  );
  return variance > 1e-12 * trace(matrix, items) ? variance : null;
}
