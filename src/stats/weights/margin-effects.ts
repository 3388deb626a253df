import type { Cells } from "../design/cell-sums.ts";
import { pairCodes } from "../design/pair-codes.ts";

/** Several divisions of the same rows into cells, with how many rows each pair of cells of two of them shares. */
export interface CountedMargins {
  readonly margins: readonly Cells[];
  /** 1 for a row that counts, 0 for one that does not. */
  readonly counted: Uint8Array;
  /** Rows by cell, margin by margin. */
  readonly rows: readonly Float64Array[];
  /** `shared[m][k]`: the pairs of cells of margins m and k that occur, and their rows. */
  readonly shared: readonly (readonly SharedRows[])[];
}

interface SharedRows {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly rows: Float64Array;
}

/** Counts the rows of margins once, for any number of variables. */
export function countedMargins(margins: readonly Cells[], counted: Uint8Array): CountedMargins {
  const shared = margins.map((one) => margins.map((other) => sharedRows(one, other, counted)));
  const rows = margins.map(({ cell, cells }) => rowSums({ cell, cells }, counted, counted));
  return { margins, counted, rows, shared };
}

function sharedRows(one: Cells, other: Cells, counted: Uint8Array): SharedRows {
  const { code, first, second } = pairCodes(one.cell, other.cell);
  return { first, second, rows: rowSums({ cell: code, cells: first.length }, counted, counted) };
}

function rowSums({ cell, cells }: Cells, counted: Uint8Array, values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(cells);
  for (let row = 0; row < cell.length; row += 1)
    if (counted[row] === 1) sums[cell[row] as number] = (sums[cell[row] as number] as number) + (values[row] as number);
  return sums;
}

/**
 * Effects of the cells of several margins on a variable, all rows alike: starting from 0, the mean that is left in each cell is added to
 * its effect, margin by margin, so many sweeps over all. The rows are read once: what is left in a cell follows from its sum, the
 * effects so far, and how many rows it shares with the cells of the other margins.
 *
 * Gives the effects by margin and cell; the variable minus the effects of a row's cells is its residual.
 * Source: Hastie and Tibshirani (1990), Generalized Additive Models, §4.4 (backfitting), as R survey 4.1 does it after `rake`.
 *
 * @example
 * const margins = countedMargins([{ cell: Int32Array.of(0, 0, 1), cells: 2 }], Uint8Array.of(1, 1, 1));
 * marginEffects(margins, Float64Array.of(1, 3, 7), 1); // [[2, 7]]
 */
export function marginEffects(counts: CountedMargins, values: Float64Array, sweeps: number): Float64Array[] {
  const { margins, counted, rows } = counts;
  const sums = margins.map((margin) => rowSums(margin, counted, values));
  const effects = margins.map(({ cells }) => new Float64Array(cells));
  for (let sweep = 0; sweep < sweeps; sweep += 1)
    effects.forEach((effect, margin) => {
      const left = leftOver(counts, margin, { sums, effects });
      for (let cell = 0; cell < effect.length; cell += 1)
        if (rows[margin]?.[cell] !== 0)
          effect[cell] = (effect[cell] as number) + (left[cell] as number) / (rows[margin]?.[cell] as number);
    });
  return effects;
}

interface Sweep {
  readonly sums: readonly Float64Array[];
  readonly effects: readonly Float64Array[];
}

/** What is left in each cell of a margin once all effects are taken out. */
function leftOver({ shared }: CountedMargins, margin: number, { sums, effects }: Sweep): Float64Array {
  const left = (sums[margin] as Float64Array).slice();
  shared[margin]?.forEach(({ first, second, rows }, other) => {
    const effect = effects[other] as Float64Array;
    for (let pair = 0; pair < rows.length; pair += 1) {
      const cell = first[pair] as number;
      left[cell] = (left[cell] as number) - (rows[pair] as number) * (effect[second[pair] as number] as number);
    }
  });
  return left;
}
