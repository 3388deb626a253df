import type { CalibrationCurve } from "./calibration-distance.ts";

/** The equations Σ d·g(x'λ/σ²)·x = totals, with what every iteration needs of the columns. */
export interface CalibrationSystem {
  readonly weight: Float64Array;
  readonly variance: Float64Array | undefined;
  readonly columns: readonly SparseColumn[];
  readonly totals: Float64Array;
  readonly curve: CalibrationCurve;
  /** Σ d·|x| by column. */
  readonly reach: Float64Array;
  /** Σ d·x over the positive and over the negative numbers, by column. */
  readonly parts: readonly { readonly positive: number; readonly negative: number }[];
  /** What distances are relative to, by column: Σ d·|x| or |total|, whichever is larger; 1 for an empty column. */
  readonly scale: Float64Array;
}

/** A column with its rows that are not 0: indicator columns have few. */
export interface SparseColumn {
  readonly values: Float64Array;
  readonly rows: Int32Array;
}

/** What is asked for, in columns of one entry a row. */
export interface CalibrationColumns {
  readonly weight: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly totals: Float64Array;
  readonly variance?: Float64Array | undefined;
}

/** Where λ stands. */
export interface Fit {
  readonly lambda: Float64Array;
  readonly gWeights: Float64Array;
  /** Slope of g by row. */
  readonly slopes: Float64Array;
  /** Totals minus what the weights come to, by column. */
  readonly missing: Float64Array;
  /** The largest share of `missing`, relative to the scale of its column, and which column that is. */
  readonly distance: number;
  readonly worst: number;
}

/** Checks and prepares the columns; throws a RangeError for columns that differ in length or hold numbers that are missing. */
export function calibrationSystem(request: CalibrationColumns, curve: CalibrationCurve): CalibrationSystem {
  checkColumns(request);
  const { weight, variance, totals } = request;
  const columns = request.columns.map((values) => ({ values, rows: filledRows(values) }));
  const parts = columns.map((column) => partsOf(column, weight));
  const reach = Float64Array.from(parts, ({ positive, negative }) => positive - negative);
  const scale = reach.map((sum, column) => Math.max(sum, Math.abs(totals[column] as number)) || 1);
  return { weight, variance, columns, totals, curve, reach, parts, scale };
}

function checkColumns({ weight, columns, totals, variance }: CalibrationColumns): void {
  if (columns.length !== totals.length) throw new RangeError(`${totals.length} totals for ${columns.length} columns`);
  for (const [at, column] of columns.entries()) {
    if (column.length !== weight.length) throw new RangeError(`column ${at} has ${column.length} rows, not ${weight.length}`);
    const row = column.findIndex((value) => !Number.isFinite(value));
    if (row >= 0) throw new RangeError(`column ${at}, row ${row}: ${column[row]} is no number to calibrate on`);
    if (!Number.isFinite(totals[at])) throw new RangeError(`total ${totals[at]} of column ${at} is no number`);
  }
  if (variance === undefined) return;
  if (variance.length !== weight.length) throw new RangeError(`variance has ${variance.length} rows, not ${weight.length}`);
  const row = variance.findIndex((value) => !(value > 0 && value < Number.POSITIVE_INFINITY));
  if (row >= 0) throw new RangeError(`variance ${variance[row]} of row ${row} is not positive`);
}

const filledRows = (values: Float64Array): Int32Array => {
  const rows = new Int32Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row += 1) if (values[row] !== 0) rows[count++] = row;
  return rows.subarray(0, count);
};

function partsOf({ values, rows }: SparseColumn, weight: Float64Array): { positive: number; negative: number } {
  let positive = 0;
  let negative = 0;
  for (const row of rows) {
    const part = (values[row] as number) * (weight[row] as number);
    if (part > 0) positive += part;
    else negative += part;
  }
  return { positive, negative };
}

/** The g-weights of a λ, and how far their totals are from those wanted. Numbers that overflow count as an endless distance. */
export function fitAt(system: CalibrationSystem, lambda: Float64Array): Fit {
  const { weight, variance, columns, totals, curve, scale } = system;
  const gWeights = new Float64Array(weight.length);
  for (const [at, { values, rows }] of columns.entries()) {
    const factor = lambda[at] as number;
    for (const row of rows) gWeights[row] = (gWeights[row] as number) + factor * (values[row] as number);
  }
  const slopes = new Float64Array(weight.length);
  for (let row = 0; row < weight.length; row += 1) {
    const u = (gWeights[row] as number) / (variance?.[row] ?? 1);
    gWeights[row] = curve.value(u);
    slopes[row] = curve.slope(u);
  }
  const missing = totals.map((total, at) => total - weightedSum(columns[at] as SparseColumn, weight, gWeights));
  const shares = missing.map((value, at) =>
    Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.abs(value) / (scale[at] as number),
  );
  const worst = shares.reduce((most, share, at) => (share <= (shares[most] as number) ? most : at), 0);
  return { lambda, gWeights, slopes, missing, distance: shares[worst] ?? 0, worst };
}

function weightedSum({ values, rows }: SparseColumn, weight: Float64Array, gWeights: Float64Array): number {
  let sum = 0;
  for (const row of rows) sum += (weight[row] as number) * (gWeights[row] as number) * (values[row] as number);
  return sum;
}

/** Σ d·g'·x·x'/σ², lower triangle: how the totals move with λ. */
export function normalMatrix({ weight, variance, columns }: CalibrationSystem, slopes: Float64Array): Float64Array[] {
  const factor = weight.map((value, row) => (value * (slopes[row] as number)) / (variance?.[row] ?? 1));
  return columns.map((column, j) => {
    const moved = filledProducts(column, factor);
    const products = new Float64Array(j + 1);
    for (let k = 0; k <= j; k += 1) products[k] = sparseProduct(column.rows, moved, (columns[k] as SparseColumn).values);
    return products;
  });
}

/** The filled entries of a column times their factors. */
function filledProducts({ rows, values }: SparseColumn, factor: Float64Array): Float64Array {
  const products = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    products[at] = (factor[row] as number) * (values[row] as number);
  }
  return products;
}

function sparseProduct(rows: Int32Array, moved: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < rows.length; at += 1) sum += (moved[at] as number) * (values[rows[at] as number] as number);
  return sum;
}
