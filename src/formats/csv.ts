/** What a cell of an export may hold; null and undefined are an empty cell. */
export type CsvValue = string | number | boolean | null | undefined;

export interface CsvOptions {
  /** A byte order mark, so that Excel takes the file for UTF-8. */
  readonly byteOrderMark?: boolean;
  readonly lineEnd?: "\r\n" | "\n";
  readonly separator?: "," | ";" | "\t";
  /**
   * For files that people open in a spreadsheet: a text that a spreadsheet would run as a formula gets an apostrophe in
   * front. Data files for machines must not change their text and leave this out.
   */
  readonly forPeople?: boolean;
}

export type CsvRows = Iterable<readonly CsvValue[]> | AsyncIterable<readonly CsvValue[]>;

/** Text that a spreadsheet runs: = + - @, a tab or a line end first. Numbers such as -1,5 or +84 905 123 456 are none. */
const isFormula = (text: string): boolean => /^[=@\t\r\n]|^[+-](?![\d\s.,]+$)/.test(text);

const cellText = (value: CsvValue, forPeople: boolean): string => {
  const text = value === null || value === undefined ? "" : String(value).normalize("NFC");
  return forPeople && typeof value === "string" && isFormula(text) ? `'${text}` : text;
};

const quote = (text: string, separator: string): string =>
  text.includes('"') || text.includes(separator) || /[\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** One line of RFC 4180 without its end. A lone empty cell is quoted, since an empty line would be no row. */
export function csvLine(cells: readonly CsvValue[], { separator = ",", forPeople = false }: CsvOptions = {}): string {
  const line = cells.map((value) => quote(cellText(value, forPeople), separator)).join(separator);
  return line === "" && cells.length === 1 ? '""' : line;
}

const PIECE = 65_536;

/**
 * Writes a table as csv (RFC 4180, UTF-8, NFC) in pieces of about 64 KB as the rows come; memory stays constant.
 * The first row is whatever the caller gives first, usually the header. Line ends are CRLF unless said otherwise.
 */
export async function* writeCsv(rows: CsvRows, options: CsvOptions = {}): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  const lineEnd = options.lineEnd ?? "\r\n";
  let text = options.byteOrderMark ? "\uFEFF" : "";
  for await (const row of rows) {
    text += csvLine(row, options) + lineEnd;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}

/** The whole csv as one text, for small tables and tests. */
export function csvText(rows: Iterable<readonly CsvValue[]>, options: CsvOptions = {}): string {
  const lineEnd = options.lineEnd ?? "\r\n";
  return (options.byteOrderMark ? "\uFEFF" : "") + [...rows].map((row) => csvLine(row, options) + lineEnd).join("");
}
