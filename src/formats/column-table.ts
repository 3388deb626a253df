import type { Result } from "../survey/result.ts";
import type { CodeColumn, ColumnKind, NumberColumn, TextColumn } from "./column-sink.ts";

/** What each wanted column is read as, by its name in the header; other columns are passed over. */
export type ColumnKinds = Readonly<Record<string, ColumnKind>>;

export interface ColumnRequest {
  /** Name of the file, for messages. */
  readonly file: string;
  /** The columns wanted, or how to tell them from the names in the header. */
  readonly columns: ColumnKinds | ((names: readonly string[]) => Result<ColumnKinds>);
}

/** Rows of a file, in columns. */
export interface ColumnTable {
  readonly rows: number;
  readonly number: (name: string) => NumberColumn;
  readonly code: (name: string) => CodeColumn;
  readonly text: (name: string) => TextColumn;
  /** Row of the file that an entry of the columns stands in, as a spreadsheet counts (the header is row 1, blank lines count). */
  readonly fileRow: (index: number) => number;
}
