import type { TableRow } from "./row-cells.ts";
import { inlineText } from "./shared-strings.ts";
import { numberText } from "./sheet-number.ts";
import { withoutNul } from "./without-nul.ts";
import type { Workbook } from "./workbook.ts";
import { xmlText } from "./xml-text.ts";
import { ZipFault } from "./zip.ts";

/** A row that has a cell beyond the last column allowed. */
export class WideRow extends Error {
  readonly row: number;
  readonly columns: number;
  constructor(row: number, columns: number) {
    super(`row ${row} has ${columns} columns`);
    this.row = row;
    this.columns = columns;
  }
}

/** A row whose XML grows beyond this is no row of a person. */
const ROW_LIMIT = 4 * 2 ** 20;

/** An opening tag of a sheet: where its content begins, and the attributes that matter. */
interface Tag {
  /** Behind the `>`. */
  next: number;
  isEmpty: boolean;
  /** `r`: B7 of a cell, 7 of a row; `t`: the type; `s`: number of the style. */
  r: string;
  t: string;
  s: string;
}

/** Names of elements as this file writes them: most without a prefix, some with one (`x:row`). */
interface Names {
  readonly row: string;
  readonly rowEnd: string;
  readonly cell: string;
  readonly cellEnd: string;
  readonly value: string;
}

const namesWith = (prefix: string): Names => ({
  row: `<${prefix}row`,
  rowEnd: `</${prefix}row>`,
  cell: `<${prefix}c`,
  cellEnd: `</${prefix}c>`,
  value: `<${prefix}v`,
});

const [SLASH, CLOSE, QUOTE, APOSTROPHE] = [47, 62, 34, 39];

const endsName = (code: number): boolean => code <= 32 || code === CLOSE || code === SLASH;

/** Where the next tag of this name begins, at or behind a place and before `end`; −1 if there is none. */
function findTag(xml: string, name: string, from: number, end: number): number {
  for (let at = xml.indexOf(name, from); at >= 0 && at < end; at = xml.indexOf(name, at + name.length)) {
    if (endsName(xml.charCodeAt(at + name.length))) return at;
  }
  return -1;
}

/** Reads the attributes of the tag whose name ends at a place; false when the tag does not end in this text. */
function readTag(xml: string, from: number, tag: Tag): boolean {
  const close = xml.indexOf(">", from);
  if (close < 0) return false;
  tag.next = close + 1;
  tag.isEmpty = xml.charCodeAt(close - 1) === SLASH;
  tag.r = tag.t = tag.s = "";
  for (let at = from; at < close; ) {
    const equals = xml.indexOf("=", at);
    if (equals < 0 || equals > close) break;
    const quote = xml.charCodeAt(equals + 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) break;
    const end = xml.indexOf(quote === QUOTE ? '"' : "'", equals + 2);
    if (end < 0) break;
    if (xml.charCodeAt(equals - 2) <= 32) setAttribute(tag, xml.charCodeAt(equals - 1), xml.slice(equals + 2, end));
    at = end + 1;
  }
  return true;
}

const [LETTER_R, LETTER_S, LETTER_T] = [114, 115, 116];

function setAttribute(tag: Tag, name: number, value: string): void {
  if (name === LETTER_R) tag.r = value;
  else if (name === LETTER_S) tag.s = value;
  else if (name === LETTER_T) tag.t = value;
}

/** Number of the column of a place like B7, counted from 0: A = 0, Z = 25, AA = 26; −1 when the place names none. */
function columnIndex(place: string): number {
  let index = 0;
  for (let at = 0; at < place.length && at < 3; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}

const plainInline = /^<is><t(?: xml:space="preserve")?>([^<&]*)<\/t><\/is>$/;

function inlineCell(content: string): string {
  const plain = plainInline.exec(content)?.[1];
  return (plain === undefined || plain.includes("_x") ? inlineText(content) : plain).normalize("NFC");
}

/** What stands in the `<v>` of a cell. */
function rawValue(xml: string, { value }: Names, from: number, end: number): string {
  const open = findTag(xml, value, from, end);
  const start = open < 0 ? -1 : xml.indexOf(">", open);
  if (start < 0 || start >= end || xml.charCodeAt(start - 1) === SLASH) return "";
  return xml.slice(start + 1, xml.indexOf("<", start));
}

/** Text of a value by the type of its cell. */
function valueText(raw: string, { t, s }: Tag, book: Workbook): string {
  if (t === "s") return raw === "" ? "" : book.strings.at(Number(raw));
  if (t === "b") return raw === "1" ? "TRUE" : "FALSE";
  if (t === "d") return xmlText(raw).replace(/T00:00:00(?:\.0+)?Z?$/, "");
  if (t === "str" || t === "e") return xmlText(raw).normalize("NFC");
  return numberText(raw, s === "" ? undefined : book.styles[Number(s)], book.date1904);
}

interface Scan {
  readonly xml: string;
  readonly names: Names;
  readonly book: Workbook;
  readonly tag: Tag;
}

/** The cells between two places of the text. */
function readCells({ xml, names, book, tag }: Scan, from: number, to: number): string[] {
  const cells: string[] = [];
  let seen = 0;
  for (let at = findTag(xml, names.cell, from, to); at >= 0; at = findTag(xml, names.cell, at, to)) {
    if (!readTag(xml, at + names.cell.length, tag)) break;
    const named = columnIndex(tag.r);
    const column = named < 0 ? seen : named;
    seen = column + 1;
    at = tag.next;
    if (tag.isEmpty) continue;
    const end = xml.indexOf(names.cellEnd, at);
    if (end < 0) break;
    const text = tag.t === "inlineStr" ? inlineCell(xml.slice(at, end)) : valueText(rawValue(xml, names, at, end), tag, book);
    at = end + names.cellEnd.length;
    if (text === "") continue;
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }
  return cells;
}

interface RowsRead {
  readonly rows: readonly TableRow[];
  /** Where the rest of the text begins. */
  readonly rest: number;
  /** Behind these rows stands one that is too wide. */
  readonly wide?: WideRow;
}

/** Rows that stand whole in a text. */
function readRows(scan: Scan, columns: number, last: number): RowsRead {
  const { xml, names, tag } = scan;
  const rows: TableRow[] = [];
  let number = last;
  let rest = 0;
  for (let at = findTag(xml, names.row, 0, xml.length); at >= 0; at = findTag(xml, names.row, rest, xml.length)) {
    rest = at;
    if (!readTag(xml, at + names.row.length, tag)) return { rows, rest };
    const start = tag.next;
    const end = tag.isEmpty ? start : xml.indexOf(names.rowEnd, start);
    if (end < 0) return { rows, rest };
    number = tag.r === "" ? number + 1 : Number.parseInt(tag.r, 10);
    const { isEmpty } = tag;
    const cells = isEmpty ? [] : readCells(scan, start, end);
    if (cells.length > columns) return { rows, rest, wide: new WideRow(number, cells.length) };
    rows.push({ number, cells });
    rest = isEmpty ? end : end + names.rowEnd.length;
  }
  // Before the first row and after the last there may be much that is no row: only a tag cut off needs keeping.
  return { rows, rest: Math.max(rest, xml.lastIndexOf("<")) };
}

/**
 * Rows of a sheet, as many at a time as a chunk completes, numbered as on screen; holds no more than one row and one chunk.
 * Throws WideRow above `columns` columns.
 */
export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  book: Workbook,
  columns: number,
): AsyncGenerator<readonly TableRow[], void, undefined> {
  const decoder = new TextDecoder();
  const tag: Tag = { next: 0, isEmpty: false, r: "", t: "", s: "" };
  let names: Names | undefined;
  let text = "";
  let last = 0;
  for await (const chunk of chunks) {
    text += withoutNul(decoder.decode(chunk, { stream: true }));
    names ??= namesIn(text);
    if (!names && text.length > ROW_LIMIT) throw new ZipFault("có phần không phải trang tính");
    if (!names) continue;
    const { rows, rest, wide } = readRows({ xml: text, names, book, tag }, columns, last);
    text = text.slice(rest);
    if (text.length > ROW_LIMIT) throw new ZipFault(`có dòng dài hơn ${ROW_LIMIT} ký tự`);
    last = rows.at(-1)?.number ?? last;
    if (rows.length > 0) yield rows;
    if (wide) throw wide;
  }
}

/** From the first tag of the sheet: its prefix is that of all. */
function namesIn(text: string): Names | undefined {
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(text);
  return prefix ? namesWith(prefix[1] ?? "") : undefined;
}
