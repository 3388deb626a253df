/** A column that keeps less than this share of its length once the columns before it are taken out is one of their combinations. */
const smallestShare = 1e-7;

/**
 * Orthonormal vectors that span the same space as the columns multiplied by `root`, row by row; columns that are combinations of those
 * before them are left out. Gram–Schmidt in its modified form, twice over, which is as orthogonal as rounding allows.
 *
 * Source: Björck (1996), Numerical Methods for Least Squares Problems, §2.4; the share below which a column counts as dependent, 10⁻⁷,
 * is that of R's `qr`.
 *
 * @example
 * orthonormalBasis([Float64Array.of(3, 4), Float64Array.of(6, 8)], Float64Array.of(1, 1)); // [[0.6, 0.8]]
 */
export function orthonormalBasis(columns: readonly Float64Array[], root: Float64Array): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const vector = column.map((value, row) => value * (root[row] as number));
    const length = norm(vector);
    takeOut(basis, vector);
    takeOut(basis, vector);
    const left = norm(vector);
    if (left > smallestShare * length) basis.push(vector.map((value) => value / left));
  }
  return basis;
}

/** Takes the part of a vector that lies in the space of the basis out of it, in place. */
export function takeOut(basis: readonly Float64Array[], vector: Float64Array): void {
  for (const unit of basis) {
    const part = dot(unit, vector);
    if (part === 0) continue;
    for (let row = 0; row < vector.length; row += 1) vector[row] = (vector[row] as number) - part * (unit[row] as number);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += (one[row] as number) * (other[row] as number);
  return sum;
}

const norm = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));
