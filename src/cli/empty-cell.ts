import type { ColumnTable } from "../formats/column-table.ts";
import { problem } from "../survey/problem.ts";
import type { RowFault } from "./row-fault.ts";

/** A chunk with the file's name for messages. */
export interface NamedChunk {
  readonly file: string;
  readonly table: ColumnTable;
}

/** Says that a cell is empty which must not be. */
export const emptyCell = ({ file, table }: NamedChunk, column: string, index: number): RowFault => ({
  index,
  problem: problem("E-DATASET-101", { file, row: table.fileRow(index), column }),
});

/** The first empty cell of a column of texts. */
export function firstEmpty(chunk: NamedChunk, column: string | undefined): RowFault | undefined {
  if (column === undefined) return undefined;
  const { codes, labels } = chunk.table.code(column);
  const empty = labels.indexOf("");
  const index = empty === -1 ? -1 : codes.indexOf(empty);
  return index === -1 ? undefined : emptyCell(chunk, column, index);
}
