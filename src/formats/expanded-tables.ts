import { ok, type Result } from "../survey/result.ts";
import type { ReadColumn } from "./column-sink.ts";
import { type ColumnTable, tableOf } from "./column-table.ts";
import { type CompactChunk, openExpander } from "./compact-chunk.ts";

/** What compact chunks leave out: the names of their columns, the labels of codes, where rows stand in the file. */
export interface Frame {
  readonly names: readonly string[];
  /** By column; none where it is not of codes. */
  readonly labels: readonly (readonly string[])[];
  readonly fileRow: (index: number) => number;
}

/** The frame of all chunks, told from the first of them. */
export const frameOf = ({ columns, fileRow }: ColumnTable): Frame => ({
  names: [...columns.keys()],
  labels: Array.from(columns.values(), (column) => (column.kind === "code" ? column.labels : [])),
  fileRow,
});

/** Tables again, each where the one before lay. */
export async function* expandedTables(
  chunks: Iterable<CompactChunk> | AsyncIterable<CompactChunk>,
  { names, labels, fileRow }: Frame,
): AsyncGenerator<Result<ColumnTable>, void, undefined> {
  const expand = openExpander();
  let before = 0;
  for await (const chunk of chunks) {
    const first = before;
    const columns = expand(chunk, labels);
    const named = new Map(names.map((name, at) => [name, columns[at] as ReadColumn] as const));
    yield ok(tableOf({ rows: chunk.rows, columns: named, fileRow: (index) => fileRow(first + index) }));
    before += chunk.rows;
  }
}
