import type { Cell } from "./listing.ts";

/** A list as a person takes it away: file name, headings, rows. */
export interface CsvList {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8; texts that a spreadsheet would run are made harmless. */
export const csvBytes = ({ header, rows }: CsvList): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${[header, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`);

const csvCell = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
