import { type Cell, type CellStyle, writeXlsx as packWorkbook, type WriteSheet } from "hucre";
import { isDay } from "../survey/date.ts";

/** How a column is shown and aligned. `decimal` has two places; Percentages are decimals from 0 to 100. */
export type XlsxKind = "text" | "integer" | "decimal" | "date";

export interface XlsxColumn {
  readonly header: string;
  readonly kind: XlsxKind;
  /** In characters; from the texts if left out. */
  readonly width?: number;
  /** A number format of its own, such as `0.0000`. */
  readonly format?: string;
}

/** A figure, a text such as «–» where there is no figure, or nothing. Dates are ISO text. */
export type XlsxValue = string | number | null;

export interface XlsxSheet {
  readonly name: string;
  /** Lines above the table, the first one in bold. */
  readonly title?: readonly string[];
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxValue[])[];
  /** Rows, counted from 0, in bold: headings inside the table and totals. */
  readonly strongRows?: readonly number[];
  /** Lines below the table: method, scoring, number and hash of the data set. */
  readonly notes?: readonly string[];
}

export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[];
  /** Puts the mark of simulated figures above the title of each sheet. */
  readonly simulated?: boolean;
}

export const SIMULATED_MARK = "Số liệu mô phỏng";

const font = { name: "Times New Roman", size: 12 } as const;
const thin = { style: "thin" } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin } as const;

const styles = {
  mark: { font: { ...font, bold: true, color: { rgb: "B42318" } } },
  title: { font: { ...font, size: 14, bold: true }, alignment: { wrapText: true, vertical: "center" } },
  subtitle: { font: { ...font, italic: true }, alignment: { wrapText: true } },
  header: {
    font: { ...font, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF5" } },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border,
  },
  note: { font: { ...font, size: 11, italic: true }, alignment: { wrapText: true, vertical: "top" } },
} as const satisfies Record<string, CellStyle>;

const formats: Readonly<Record<XlsxKind, string>> = { text: "@", integer: "#,##0", decimal: "#,##0.00", date: "dd/mm/yyyy" };

function bodyStyle({ kind, format }: XlsxColumn): CellStyle {
  const horizontal = kind === "text" ? "left" : kind === "date" ? "center" : "right";
  return {
    font,
    border,
    numFmt: format ?? formats[kind],
    alignment: { horizontal, vertical: "top", wrapText: kind === "text" },
  };
}

/** ISO days become real dates; a number that is none may not leave. */
function cellValue(value: XlsxValue, { kind, header }: XlsxColumn): Cell["value"] {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`column ${header} holds ${value}`);
  if (kind === "date" && typeof value === "string" && isDay(value)) return new Date(`${value}T00:00:00Z`);
  return typeof value === "string" ? value.normalize("NFC") : value;
}

const shownLength = (value: XlsxValue | undefined, { kind }: XlsxColumn): number => {
  if (typeof value !== "number") return (value ?? "").length;
  return value.toLocaleString("vi-VN", { minimumFractionDigits: kind === "decimal" ? 2 : 0 }).length;
};

/** Wide enough for the longest word of the header and for most values; long texts wrap at 60. */
function columnWidth(column: XlsxColumn, index: number, rows: XlsxSheet["rows"]): number {
  if (column.width !== undefined) return column.width;
  const longestWord = Math.max(...column.header.split(/\s+/).map((word) => word.length), Math.ceil(column.header.length / 2));
  const longest = rows.reduce((most, row) => Math.max(most, shownLength(row[index], column)), longestWord);
  return Math.min(60, longest + 3);
}

/** Names of sheets: at most 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .normalize("NFC")
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Bảng";
    let unique = clean.slice(0, 31).trim();
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${clean.slice(0, 27).trim()} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

interface Line {
  readonly text: string;
  readonly style: CellStyle;
}

const headLines = ({ title = [] }: XlsxSheet, simulated: boolean): readonly Line[] => [
  ...(simulated ? [{ text: SIMULATED_MARK, style: styles.mark }] : []),
  ...title.map((text, index) => ({ text, style: index === 0 ? styles.title : styles.subtitle })),
];

/** Lines that a text takes when it wraps at words; the unit of widths is a digit, a little wider than a letter. */
export function wrappedLines(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const { length } = word;
    if (used > 0 && used + length > width) [lines, used] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length + 1;
  }
  return lines;
}

/** Height in points of so many lines of letters of this size. */
const heightOf = (lines: number, size: number): number => Math.ceil(lines * size * 1.3 + 2);

/** Rows say their height, since not every program makes room for wrapped text by itself. */
const rowHeight = (texts: readonly string[], widths: readonly number[]): number =>
  heightOf(Math.max(1, ...texts.map((text, index) => wrappedLines(text, widths[index] ?? 10))), font.size);

/** What is put on a sheet, cell by cell; rows and columns are counted from 0. */
interface Draft {
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: NonNullable<WriteSheet["merges"]>;
  readonly rowDefs: NonNullable<WriteSheet["rowDefs"]>;
  readonly widths: readonly number[];
}

/** Lines across all columns of the table, from this row on. */
function putLines({ cells, merges, rowDefs, widths }: Draft, lines: readonly Line[], from: number): void {
  const endCol = Math.max(0, widths.length - 1);
  const totalWidth = widths.reduce((sum, width) => sum + width, 0);
  for (const [index, { text, style }] of lines.entries()) {
    const row = from + index;
    cells.set(`${row},0`, { value: text.normalize("NFC"), style });
    if (endCol > 0) merges.push({ startRow: row, startCol: 0, endRow: row, endCol });
    rowDefs.set(row, { height: heightOf(wrappedLines(text, totalWidth), style.font?.size ?? font.size) });
  }
}

/** Header and rows of the table, from this row on. */
function putTable({ cells, rowDefs, widths }: Draft, { columns, rows, strongRows = [] }: XlsxSheet, from: number): void {
  const plain = columns.map(bodyStyle);
  const strong = plain.map((style) => ({ ...style, font: { ...font, bold: true } }));
  for (const [index, { header }] of columns.entries()) {
    cells.set(`${from},${index}`, { value: header.normalize("NFC"), style: styles.header });
  }
  rowDefs.set(from, {
    height: rowHeight(
      columns.map(({ header }) => header),
      widths,
    ),
  });
  for (const [place, values] of rows.entries()) {
    const row = from + 1 + place;
    const body = strongRows.includes(place) ? strong : plain;
    for (const [index, column] of columns.entries()) {
      cells.set(`${row},${index}`, { value: cellValue(values[index] ?? null, column), style: body[index] ?? {} });
    }
    rowDefs.set(row, {
      height: rowHeight(
        values.map((value) => (typeof value === "string" ? value : "")),
        widths,
      ),
    });
  }
}

/** A4, as wide as a page, the header repeated on each. */
const pageSetup = (headerRow: number, totalWidth: number): NonNullable<WriteSheet["pageSetup"]> => ({
  paperSize: "a4",
  orientation: totalWidth > 95 ? "landscape" : "portrait",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
});

/** The first column stays in sight beside many others, unless it would take the screen itself. */
const frozenColumns = ([first = 0, ...others]: readonly number[]): number => (others.length >= 8 && first <= 40 ? 1 : 0);

function writeSheet(sheet: XlsxSheet, name: string, simulated: boolean): WriteSheet {
  const widths = sheet.columns.map((column, index) => columnWidth(column, index, sheet.rows));
  const draft: Draft = { cells: new Map(), merges: [], rowDefs: new Map(), widths };
  const head = headLines(sheet, simulated);
  const notes = (sheet.notes ?? []).map((text) => ({ text, style: styles.note }));
  const headerRow = head.length === 0 ? 0 : head.length + 1;
  const notesRow = headerRow + sheet.rows.length + 2;
  putLines(draft, head, 0);
  putTable(draft, sheet, headerRow);
  putLines(draft, notes, notesRow);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: notes.length > 0 ? notesRow + notes.length : notesRow - 1 }, () => []),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rowDefs,
    freezePane: { rows: headerRow + 1, columns: frozenColumns(widths) },
    pageSetup: pageSetup(
      headerRow,
      widths.reduce((sum, width) => sum + width, 0),
    ),
    headerFooter: { oddFooter: "&C&P/&N" },
  };
}

/** The bytes depend on the content alone, so no clock is read. */
const unchanging = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes tables of figures as a workbook: real numbers (two places for `decimal`), header frozen and repeated in print,
 * widths for Vietnamese text, notes under the table. Text stays text: leading zeros are kept and nothing becomes a formula.
 * Throws on NaN and infinity, which are no figures.
 */
export async function writeXlsx({ sheets, simulated = false }: XlsxBook): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return packWorkbook({
    sheets: sheets.map((sheet, index) => writeSheet(sheet, names[index] ?? sheet.name, simulated)),
    defaultFont: font,
    properties: { creator: "OpenSIPAS", created: unchanging, modified: unchanging },
  });
}
