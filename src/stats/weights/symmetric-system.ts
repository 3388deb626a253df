/** A pivot below this share of its column's own square makes the column one of the others' combinations. */
const smallestPivot = 1e-12;

/** Lower triangle of a symmetric matrix without negative directions, row by row: `rows[j][k]` for k ≤ j. */
export type SymmetricMatrix = readonly Float64Array[];

const entry = (matrix: SymmetricMatrix, j: number, k: number): number => (j >= k ? matrix[j]?.[k] : matrix[k]?.[j]) as number;

/**
 * Solves A·x = b for a symmetric matrix without negative directions, by Cholesky's factors with the largest pivot first. Where columns
 * are combinations of others, their unknowns are 0 and the equations are met as far as b lies in the range of A. The columns are scaled
 * to one size, and the solution is refined three times on what is left of b.
 *
 * Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, §10.3 and §12.
 *
 * @example
 * solveSymmetric([Float64Array.of(4), Float64Array.of(2, 3)], Float64Array.of(8, 8)); // [1, 2]
 */
export function solveSymmetric(matrix: SymmetricMatrix, right: Float64Array): Float64Array {
  const factors = pivotedFactors(matrix);
  const solution = new Float64Array(right.length);
  for (let round = 0; round < 4; round += 1) {
    const left = remainder(matrix, solution, right);
    const correction = solveFactors(factors, left);
    for (let at = 0; at < solution.length; at += 1) solution[at] = (solution[at] as number) + (correction[at] as number);
  }
  return solution;
}

/** b − A·x. */
export const remainder = (matrix: SymmetricMatrix, solution: Float64Array, right: Float64Array): Float64Array =>
  right.map((value, j) => value - solution.reduce((sum, unknown, k) => sum + entry(matrix, j, k) * unknown, 0));

interface PivotedFactors {
  /** Columns in the order of their pivots; only the first `rank` count. */
  readonly order: Int32Array;
  readonly rank: number;
  /** 1/√A_jj by column, 0 for an empty one. */
  readonly scale: Float64Array;
  /** `lower[i][k]`: factor of the i-th pivot's row, k ≤ i. */
  readonly lower: readonly Float64Array[];
}

function pivotedFactors(matrix: SymmetricMatrix): PivotedFactors {
  const size = matrix.length;
  const scale = Float64Array.from(matrix, (row, j) => ((row[j] as number) > 0 ? 1 / Math.sqrt(row[j] as number) : 0));
  const order = Int32Array.from(matrix, (_, j) => j);
  const left = scale.map((value) => (value > 0 ? 1 : 0));
  const lower = matrix.map(() => new Float64Array(size));
  for (let step = 0; step < size; step += 1) {
    const best = largestFrom(left, order, step);
    if ((left[order[best] as number] as number) < smallestPivot) return { order, rank: step, scale, lower };
    swap({ order, lower }, step, best);
    eliminate({ matrix, order, scale, lower, left }, step);
  }
  return { order, rank: size, scale, lower };
}

function largestFrom(left: Float64Array, order: Int32Array, step: number): number {
  let best = step;
  for (let at = step + 1; at < order.length; at += 1)
    if ((left[order[at] as number] as number) > (left[order[best] as number] as number)) best = at;
  return best;
}

function swap({ order, lower }: { order: Int32Array; lower: Float64Array[] }, one: number, other: number): void {
  [order[one], order[other]] = [order[other] as number, order[one] as number];
  [lower[one], lower[other]] = [lower[other] as Float64Array, lower[one] as Float64Array];
}

interface Elimination {
  readonly matrix: SymmetricMatrix;
  readonly order: Int32Array;
  readonly scale: Float64Array;
  readonly lower: readonly Float64Array[];
  /** What is left of each column's own square, by column. */
  readonly left: Float64Array;
}

function eliminate({ matrix, order, scale, lower, left }: Elimination, step: number): void {
  const column = order[step] as number;
  const pivotRow = lower[step] as Float64Array;
  const pivot = Math.sqrt(left[column] as number);
  pivotRow[step] = pivot;
  for (let at = step + 1; at < order.length; at += 1) {
    const other = order[at] as number;
    const row = lower[at] as Float64Array;
    let value = entry(matrix, other, column) * (scale[other] as number) * (scale[column] as number);
    for (let k = 0; k < step; k += 1) value -= (row[k] as number) * (pivotRow[k] as number);
    row[step] = value / pivot;
    left[other] = (left[other] as number) - (row[step] as number) ** 2;
  }
}

function solveFactors({ order, rank, scale, lower }: PivotedFactors, right: Float64Array): Float64Array {
  const part = new Float64Array(rank);
  for (let i = 0; i < rank; i += 1) {
    const column = order[i] as number;
    let value = (right[column] as number) * (scale[column] as number);
    for (let k = 0; k < i; k += 1) value -= (lower[i]?.[k] as number) * (part[k] as number);
    part[i] = value / (lower[i]?.[i] as number);
  }
  const solution = new Float64Array(right.length);
  for (let i = rank - 1; i >= 0; i -= 1) {
    let value = part[i] as number;
    for (let k = i + 1; k < rank; k += 1) value -= (lower[k]?.[i] as number) * (part[k] as number);
    part[i] = value / (lower[i]?.[i] as number);
    solution[order[i] as number] = (part[i] as number) * (scale[order[i] as number] as number);
  }
  return solution;
}
