import type { DownloadedFile } from "../../actions/downloaded-file.ts";
import type { Effects } from "../../actions/effects.ts";
import { isDay } from "../../survey/date.ts";
import type { CsvList } from "./csv.ts";
import type { Cell } from "./listing.ts";

type Kind = "text" | "integer" | "decimal" | "date";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What the cells of a column are, all of them; codes stay texts, so that they keep their zeros. */
const kindOf = (cells: readonly Cell[]): Kind => {
  const told = cells.filter((cell) => cell !== null && cell !== "");
  if (told.length === 0) return "text";
  if (told.every((cell) => Number.isInteger(cell))) return "integer";
  if (told.every((cell) => typeof cell === "number")) return "decimal";
  return told.every((cell) => typeof cell === "string" && isDay(cell)) ? "date" : "text";
};

const heldAs = (cell: Cell, kind: Kind): Cell => (kind === "text" ? String(cell ?? "") : cell === "" ? null : cell);

/** A list as a workbook; one of a simulated round says so above its headings. */
export const workbookOf = async (
  { name, header, rows }: CsvList,
  { formats, simulated = false }: Pick<Effects, "formats"> & { readonly simulated?: boolean },
): Promise<DownloadedFile> => {
  const columns = header.map((heading, at) => ({ header: heading, kind: kindOf(rows.map((row) => row[at] ?? null)) }));
  const values = rows.map((row) => columns.map(({ kind }, at) => heldAs(row[at] ?? null, kind)));
  const sheet = { name: name.replace(/\.xlsx$/, ""), columns, rows: values };
  return { name, mediaType, bytes: await formats.writeXlsx({ sheets: [sheet], simulated }) };
};

/** The name or address of the same list as a workbook. */
export const asWorkbook = (csv: string): string => csv.replace(/\.csv(?=$|\?)/, ".xlsx");

/** The name of the same list as CSV. */
export const asCsv = (what: string): string => what.replace(/\.xlsx$/, ".csv");
