import type { TableRow } from "./header.ts";
import { numberText } from "./sheet-number.ts";
import { inlineText, type Workbook } from "./workbook.ts";
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

const cellPattern = /<(?:\w+:)?c(?:\s([^>]*?))?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const valuePattern = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;
const placePattern = /(?:^|\s)r=["']([A-Z]{1,3})/;
const typePattern = /(?:^|\s)t=["'](\w+)/;
const stylePattern = /(?:^|\s)s=["'](\d+)/;

/** Number of a column counted from 0: A = 0, Z = 25, AA = 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/** Text of one cell from its attributes and content. */
function cellText(attributes: string, content: string, book: Workbook): string {
  const type = typePattern.exec(attributes)?.[1] ?? "n";
  if (type === "inlineStr") return inlineText(content).normalize("NFC");
  const raw = valuePattern.exec(content)?.[1] ?? "";
  if (type === "s") return (book.strings[Number(raw)] ?? "").normalize("NFC");
  if (type === "b") return raw === "1" ? "TRUE" : "FALSE";
  if (type === "d") return xmlText(raw).replace(/T00:00:00(?:\.0+)?Z?$/, "");
  if (type === "str" || type === "e") return xmlText(raw).normalize("NFC");
  const style = stylePattern.exec(attributes)?.[1];
  return numberText(raw, style === undefined ? undefined : book.styles[Number(style)], book.date1904);
}

function readCells(xml: string, book: Workbook): string[] {
  const cells: string[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(cellPattern)) {
    const place = placePattern.exec(attributes)?.[1];
    const column = place === undefined ? cells.length : columnIndex(place);
    const text = content === "" ? "" : cellText(attributes, content, book);
    if (text === "") continue;
    while (cells.length < column) cells.push("");
    cells[column] = text;
  }
  return cells;
}

interface RowXml {
  readonly attributes: string;
  readonly content: string;
}

/** Cuts the XML of a sheet into its rows as it arrives; holds no more than one row and one chunk. */
async function* rowXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RowXml, void, undefined> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    let at = 0;
    const pattern = /<(?:\w+:)?row(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      yield { attributes: match[1] ?? "", content: match[2] ?? "" };
      at = pattern.lastIndex;
    }
    text = text.slice(at);
    // Before the first row and after the last there may be much that is no row: only an open tag needs keeping.
    const open = text.search(/<(?:\w+:)?row[\s>]/);
    text = text.slice(open >= 0 ? open : Math.max(0, text.lastIndexOf("<")));
    if (text.length > ROW_LIMIT) throw new ZipFault(`có dòng dài hơn ${ROW_LIMIT} ký tự`);
  }
}

/** Rows of a sheet, one at a time, numbered as on screen. Throws WideRow above `columns` columns. */
export async function* sheetRows(
  chunks: AsyncIterable<Uint8Array>,
  book: Workbook,
  columns: number,
): AsyncGenerator<TableRow, void, undefined> {
  let last = 0;
  for await (const { attributes, content } of rowXml(chunks)) {
    const number = Number(/(?:^|\s)r=["'](\d+)/.exec(attributes)?.[1] ?? last + 1);
    last = number;
    const cells = readCells(content, book);
    if (cells.length > columns) throw new WideRow(number, cells.length);
    yield { number, cells };
  }
}
