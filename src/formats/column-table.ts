import type { Result } from "../survey/result.ts";
import type { CodeColumn, ColumnKind, NumberColumn, ReadColumn, TextColumn } from "./column-sink.ts";

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
  readonly columns: ReadonlyMap<string, ReadColumn>;
  readonly number: (name: string) => NumberColumn;
  readonly code: (name: string) => CodeColumn;
  readonly text: (name: string) => TextColumn;
  /** Row of the file that an entry of the columns stands in, as a spreadsheet counts (the header is row 1, blank lines count). */
  readonly fileRow: (index: number) => number;
}

/** Lets columns be asked for by name and kind; one that was not read so is a mistake of the program. */
export function tableOf(parts: Pick<ColumnTable, "rows" | "columns" | "fileRow">): ColumnTable {
  const column =
    <Kind extends ColumnKind>(kind: Kind) =>
    (name: string) => {
      const found = parts.columns.get(name);
      if (found?.kind !== kind) throw new Error(`column ${name} was not read as ${kind}`);
      return found as Extract<ReadColumn, { kind: Kind }>;
    };
  return { ...parts, number: column("number"), code: column("code"), text: column("text") };
}
