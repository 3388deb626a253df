import { checkWeights } from "../design/weight-columns.ts";

/** Covariances of several columns over the rows in which all of them are answered. */
export interface WeightedCovariance {
  /** Rows that take part: those with all answers and a weight. */
  readonly n: number;
  /** Σ w·(x − x̄)(y − ȳ) / Σ w, as a full matrix; zeros where no row takes part. */
  readonly matrix: readonly Float64Array[];
  /** The first column with the same answer in each of these rows; undefined where there is none. */
  readonly constant: number | undefined;
}

/**
 * Weighted covariance matrix of complete rows, in two passes. NaN marks a missing answer. The divisor is the sum of the weights; ratios of
 * covariances, which is what reliability and regression need, do not depend on it.
 * Throws a RangeError, naming column and row, when columns differ in length or a weight or an answer is no number.
 *
 * @example
 * weightedCovariance([Float64Array.of(1, 3), Float64Array.of(2, 8)]); // { n: 2, matrix: [[1, 3], [3, 9]], constant: undefined }
 */
export function weightedCovariance(columns: readonly Float64Array[], weight?: Float64Array): WeightedCovariance {
  const rows = completeRows(columns, weight);
  const weights = rows.map((row) => weight?.[row] ?? 1);
  const sum = rows.length === 0 ? 1 : weights.reduce((all, one) => all + one, 0);
  const deviations = columns.map((column) => {
    const values = Float64Array.from(rows, (row) => column[row] as number);
    const mean = values.reduce((all, value, at) => all + (weights[at] as number) * value, 0) / sum;
    return values.map((value) => value - mean);
  });
  const matrix = deviations.map((one) =>
    Float64Array.from(deviations, (other) => {
      const products = one.reduce((all, value, at) => all + (weights[at] as number) * value * (other[at] as number), 0);
      return products / sum;
    }),
  );
  const constant = columns.findIndex((column) => rows.every((row) => column[row] === column[rows[0] as number]));
  return { n: rows.length, matrix, constant: constant < 0 || rows.length === 0 ? undefined : constant };
}

function completeRows(columns: readonly Float64Array[], weight: Float64Array | undefined): number[] {
  const length = weight?.length ?? columns[0]?.length ?? 0;
  for (const [at, column] of columns.entries()) {
    if (column.length !== length)
      throw new RangeError(`columns differ in length: column ${at} has ${column.length} rows, not ${length}`);
    const row = column.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (row >= 0) throw new RangeError(`answer ${column[row]} in row ${row} of column ${at} is no number`);
  }
  if (weight !== undefined) checkWeights(weight);
  return Array.from({ length }, (_, row) => row).filter(
    (row) => weight?.[row] !== 0 && columns.every((column) => !Number.isNaN(column[row])),
  );
}
