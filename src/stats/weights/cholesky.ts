/** Lower triangle L of a symmetric matrix A = L·Lᵀ, row by row, or the first column that is a combination of those before it. */
export type Cholesky =
  | { readonly ok: true; readonly lower: readonly Float64Array[] }
  | { readonly ok: false; readonly reason: "singular"; readonly column: number };

/** A pivot below this share of its column's own square is none. */
const smallestPivot = 1e-10;

/**
 * Cholesky's factor of a symmetric positive definite matrix, given as rows of which the lower triangle is read.
 *
 * Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, ch. 10.
 *
 * @example
 * choleskyFactor([[4], [2, 5]]); // { ok: true, lower: [[2], [1, 2]] }
 */
export function choleskyFactor(matrix: readonly ArrayLike<number>[]): Cholesky {
  const lower: Float64Array[] = [];
  for (let j = 0; j < matrix.length; j += 1) {
    const row = new Float64Array(j + 1);
    lower.push(row);
    for (let k = 0; k <= j; k += 1) {
      const above = lower[k] as Float64Array;
      let left = matrix[j]?.[k] as number;
      for (let i = 0; i < k; i += 1) left -= (row[i] as number) * (above[i] as number);
      if (k < j) row[k] = left / (above[k] as number);
      else if (!(left > smallestPivot * (matrix[j]?.[j] as number))) return { ok: false, reason: "singular", column: j };
      else row[k] = Math.sqrt(left);
    }
  }
  return { ok: true, lower };
}

/** The x with L·x = b. */
export function forwardSolve(lower: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(lower.length);
  lower.forEach((row, j) => {
    let left = right[j] as number;
    for (let k = 0; k < j; k += 1) left -= (row[k] as number) * (solution[k] as number);
    solution[j] = left / (row[j] as number);
  });
  return solution;
}
