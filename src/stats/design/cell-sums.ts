/**
 * Sums of a column by cell code (0 … cells − 1). A row with a negative code is in no cell and is left out. Throws a RangeError when the
 * columns differ in length or a code is too large.
 *
 * @example
 * cellSums({ cell: Int32Array.of(0, 1, 0), cells: 2 }, Float64Array.of(1, 2, 4)); // [5, 2]
 */
export function cellSums({ cell, cells }: Cells, values: Float64Array): Float64Array {
  if (cell.length !== values.length) throw new RangeError(`column cell has ${cell.length} rows, not ${values.length}`);
  const sums = new Float64Array(cells);
  for (let row = 0; row < cell.length; row += 1) {
    const at = cell[row] as number;
    if (at >= cells) throw new RangeError(`cell ${at} of row ${row} is not one of ${cells}`);
    if (at >= 0) sums[at] = (sums[at] as number) + (values[row] as number);
  }
  return sums;
}

/** A division of the rows into cells: weighting classes, post-strata, or the categories of a margin. */
export interface Cells {
  /** Code of the row's cell, counted from 0. */
  readonly cell: Int32Array;
  /** How many codes there are. */
  readonly cells: number;
}

/**
 * The cells as calibration columns: one a cell, 1 where the row is in it and 0 elsewhere. To calibrate on these is to post-stratify; on
 * those of several margins, to rake. A row whose code is none of them is 0 in all, which is no error.
 *
 * Source: Deville and Särndal (1992), Calibration estimators in survey sampling, JASA 87, §3.
 *
 * @example
 * indicatorColumns({ cell: Int32Array.of(0, 1, 0), cells: 2 }); // [[1, 0, 1], [0, 1, 0]]
 */
export const indicatorColumns = ({ cell, cells }: Cells): Float64Array[] =>
  Array.from({ length: cells }, (_, code) => Float64Array.from(cell, (at) => (at === code ? 1 : 0)));
