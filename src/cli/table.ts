import type { Bilingual, Language } from "../survey/language.ts";
import { formatNumber } from "../survey/number.ts";
import type { VerbWorld } from "./verb.ts";

/** A cell is a text, a number, or nothing. */
export type Cell = string | number | null;

export interface Column {
  /** Name in machine output. */
  readonly id: string;
  readonly label: Bilingual;
  /** Decimals for people; machine output is never rounded. */
  readonly digits?: number;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Options that every verb with a table has; spread them into its options. */
export const tableOptions = { json: { type: "boolean" }, csv: { type: "boolean" } } as const;

export interface TableFormat {
  readonly json?: boolean | undefined;
  readonly csv?: boolean | undefined;
}

/** Prints a table on stdout: aligned for people, or with `--json` / `--csv` for machines. */
export function printTable(table: Table, format: TableFormat, world: VerbWorld): void {
  if (format.json) world.stdout.write(jsonText(table));
  else if (format.csv) world.stdout.write(csvText(table));
  else world.stdout.write(alignedText(table, world.language));
}

function jsonText({ columns, rows }: Table): string {
  const objects = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ id }, at) => [id, row[at] ?? null]))));
  return objects.length === 0 ? "[]\n" : `[\n${objects.map((text) => `  ${text}`).join(",\n")}\n]\n`;
}

function csvText({ columns, rows }: Table): string {
  const lines = [columns.map(({ id }) => id), ...rows].map((cells) => cells.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}

const csvCell = (cell: Cell): string => {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

function alignedText({ columns, rows }: Table, language: Language): string {
  const heads = columns.map(({ label }) => label[language]);
  const texts = rows.map((row) => columns.map((column, at) => humanCell(row[at] ?? null, column, language)));
  const widths = heads.map((head, at) => Math.max(head.length, ...texts.map((row) => row[at]?.length ?? 0)));
  const isNumeric = columns.map((_, at) => rows.some((row) => typeof row[at] === "number"));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, at) => (isNumeric[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${[line(heads), line(widths.map((width) => "─".repeat(width))), ...texts.map(line)].join("\n")}\n`;
}

function humanCell(cell: Cell, column: Column, language: Language): string {
  if (cell === null) return "–";
  return typeof cell === "string" ? cell : formatNumber(cell, language, column.digits ?? 0);
}
