import type { CompositeFigures } from "./composite-figures.ts";

/** A column of codes, with the place of each row's code in the tables of its domain. */
export interface PlacedColumn {
  readonly codes: Int8Array;
  readonly place: Int32Array;
}

/** `base`: where the codes of each row's domain begin. */
export const placedColumns = (columns: readonly Int8Array[], base: Int32Array): readonly PlacedColumn[] =>
  columns.map((codes) => {
    const place = new Int32Array(base.length);
    for (let row = 0; row < place.length; row += 1) place[row] = (base[row] as number) + (codes[row] as number);
    return { codes, place };
  });

/** How much each row moves a node, for each unit of weight, and whether it answered anything under it (0 or not). */
export interface RowMoves {
  readonly scores: Float64Array;
  readonly isAnswered: Uint8Array;
}

/** Fills in the moves of a node; its columns are found by their number. */
export function moveRows(rows: RowMoves, { moves }: CompositeFigures, columns: readonly PlacedColumn[]): void {
  rows.scores.fill(0);
  rows.isAnswered.fill(0);
  for (const { column, move } of moves) addMoves(rows, columns[column] as PlacedColumn, move);
}

function addMoves({ scores, isAnswered }: RowMoves, { codes, place }: PlacedColumn, move: Float64Array): void {
  for (let row = 0; row < scores.length; row += 1) {
    scores[row] = (scores[row] as number) + (move[place[row] as number] as number);
    isAnswered[row] = (isAnswered[row] as number) | (codes[row] as number);
  }
}
