import { choleskyFactor, forwardSolve } from "../weights/cholesky.ts";
import { weightedCovariance } from "./weighted-covariance.ts";

export interface ImportanceColumns {
  /** One column a predictor (1 to 10), such as the scores of the factors; NaN where missing. */
  readonly predictors: readonly Float64Array[];
  /** What they are to explain, such as overall satisfaction. */
  readonly target: Float64Array;
  readonly weight?: Float64Array | undefined;
}

export interface RelativeImportance {
  readonly ok: true;
  /** Share of the target's variance that all predictors explain together. */
  readonly rSquared: number;
  /** Each predictor's part of R²; the parts sum to it, none is negative. */
  readonly parts: Float64Array;
  /** The parts over their sum; null where nothing is explained. */
  readonly shares: Float64Array | null;
  /** Rows with all answers. */
  readonly n: number;
}

/** Too few rows; a target or a predictor (its place) that does not vary; a predictor that is a combination of those before it. */
export type NoRelativeImportance =
  | { readonly ok: false; readonly reason: "few-rows" | "constant-target"; readonly n: number }
  | { readonly ok: false; readonly reason: "constant-predictor" | "singular"; readonly n: number; readonly predictor: number };

const mostPredictors = 10;

/**
 * Relative importance of correlated predictors: the gain in R² of the weighted regression when a predictor joins, averaged over all
 * orders in which the predictors can join (LMG; the Shapley value of R²). The gains are counted over subsets, weighted
 * |S|!·(p − |S| − 1)!/p!, which is why there are at most 10 predictors. It describes how answers hang together, not what causes what.
 * `replicateEstimates` gives the errors of the parts (its example does).
 *
 * Source: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis, p. 120; Grömping (2006), Journal of
 * Statistical Software 17(1). Throws a RangeError for no predictor, more than 10, and, naming column
 * (0 is the target) and row, for columns of different lengths and weights or answers that are no numbers.
 *
 * @example
 * relativeImportance({ predictors: [Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 0, 0, 1)], target: Float64Array.of(2, 3, 5, 6) });
 * // { ok: true, rSquared: 0.98, parts: [0.98, 0], shares: [1, 0], n: 4 }
 */
export function relativeImportance({
  predictors,
  target,
  weight,
}: ImportanceColumns): RelativeImportance | NoRelativeImportance {
  const count = predictors.length;
  if (count < 1 || count > mostPredictors) throw new RangeError(`${count} predictors are not 1 to ${mostPredictors}`);
  const { n, matrix, constant } = weightedCovariance([target, ...predictors], weight);
  if (n < count + 2) return { ok: false, reason: "few-rows", n };
  if (constant === 0) return { ok: false, reason: "constant-target", n };
  if (constant !== undefined) return { ok: false, reason: "constant-predictor", n, predictor: constant - 1 };
  const correlations = correlationsOf(matrix);
  const factor = choleskyFactor(correlations.slice(1).map((row) => row.subarray(1)));
  if (!factor.ok) return { ok: false, reason: "singular", n, predictor: factor.column };
  const explained = Float64Array.from({ length: 1 << count }, (_, subset) => rSquaredOf(correlations, subset));
  const parts = Float64Array.from(predictors, (_, place) => averageGain(explained, place, count));
  const rSquared = explained[(1 << count) - 1] as number;
  return { ok: true, rSquared, parts, shares: rSquared > 1e-15 ? parts.map((part) => part / rSquared) : null, n };
}

const correlationsOf = (matrix: readonly Float64Array[]): Float64Array[] =>
  matrix.map((row, j) => row.map((value, k) => value / Math.sqrt((matrix[j]?.[j] as number) * (matrix[k]?.[k] as number))));

/** R² of the predictors in a subset (a bit each): the squared length of L⁻¹·r. Column 0 is the target. */
function rSquaredOf(correlations: readonly Float64Array[], subset: number): number {
  const columns = [...correlations.keys()].filter((column) => column > 0 && (subset & (1 << (column - 1))) !== 0);
  const inner = columns.map((row) => columns.map((column) => correlations[row]?.[column] as number));
  const factor = choleskyFactor(inner);
  if (!factor.ok) throw new Error(`subset ${subset} of predictors is singular, though the whole is not`);
  const right = columns.map((column) => correlations[0]?.[column] as number);
  return forwardSolve(factor.lower, right).reduce((sum, value) => sum + value * value, 0);
}

function averageGain(explained: Float64Array, place: number, count: number): number {
  const bit = 1 << place;
  let sum = 0;
  for (let subset = 0; subset < explained.length; subset += 1)
    if ((subset & bit) === 0)
      sum += ((explained[subset | bit] as number) - (explained[subset] as number)) * orderShare(bitCount(subset), count);
  return Math.max(0, sum);
}

/** Share of the orders of `count` predictors in which a given one comes right after a given set of `before`. */
function orderShare(before: number, count: number): number {
  let share = 1 / count;
  for (let step = 1; step <= before; step += 1) share *= step / (count - step);
  return share;
}

function bitCount(subset: number): number {
  let count = 0;
  for (let left = subset; left > 0; left >>= 1) count += left & 1;
  return count;
}
