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

/** How much each row moves a node, for each part of the weight of its domain, and whether it answered anything under it (0 or not). */
export interface RowMoves {
  readonly scores: Float64Array;
  readonly isAnswered: Uint8Array;
}

/** Fills in the moves of a node; its columns are found by their number. */
export function moveRows(rows: RowMoves, { moves }: CompositeFigures, columns: readonly PlacedColumn[]): void {
  rows.scores.fill(0);
  rows.isAnswered.fill(0);
  const all = moves.map(({ column, move }) => ({ ...(columns[column] as PlacedColumn), move }));
  let at = 0;
  for (; at + 3 < all.length; at += 4) addFour(rows, all.slice(at, at + 4));
  for (; at < all.length; at += 1) addOne(rows, all[at] as MovedColumn);
}

type MovedColumn = PlacedColumn & { readonly move: Float64Array };

function addOne({ scores, isAnswered }: RowMoves, { codes, place, move }: MovedColumn): void {
  for (let row = 0; row < scores.length; row += 1) {
    scores[row] = (scores[row] as number) + (move[place[row] as number] as number);
    isAnswered[row] = (isAnswered[row] as number) | (codes[row] as number);
  }
}

/** Four columns in one go over the rows, in the same order of sums. */
function addFour({ scores, isAnswered }: RowMoves, columns: readonly MovedColumn[]): void {
  const [one, two, three, four] = columns as [MovedColumn, MovedColumn, MovedColumn, MovedColumn];
  const [codes1, codes2, codes3, codes4] = [one.codes, two.codes, three.codes, four.codes];
  const [place1, place2, place3, place4] = [one.place, two.place, three.place, four.place];
  const [move1, move2, move3, move4] = [one.move, two.move, three.move, four.move];
  for (let row = 0; row < scores.length; row += 1) {
    scores[row] =
      (scores[row] as number) +
      (move1[place1[row] as number] as number) +
      (move2[place2[row] as number] as number) +
      (move3[place3[row] as number] as number) +
      (move4[place4[row] as number] as number);
    isAnswered[row] =
      (isAnswered[row] as number) |
      (codes1[row] as number) |
      (codes2[row] as number) |
      (codes3[row] as number) |
      (codes4[row] as number);
  }
}
