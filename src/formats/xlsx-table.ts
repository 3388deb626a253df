import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type HeaderedRows, type RowResult, readHeader } from "./header.ts";
import { megabytes, type TableLimits } from "./limits.ts";
import type { ListOptions } from "./list-options.ts";
import { sheetRows, WideRow } from "./sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";
import { unpackChunks, type ZipArchive, ZipFault, ZipOverflow } from "./zip.ts";

export interface XlsxTable extends HeaderedRows {
  readonly kind: "xlsx";
  /** Name of the sheet that is read. */
  readonly sheet: string;
  /** All sheets of the workbook, in the order of their tabs. */
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Not the one that is read, and with as many column names of such lists. */
  readonly isAlike: boolean;
}

interface XlsxFile {
  readonly file: string;
  readonly limits: TableLimits;
  readonly zip: ZipArchive;
  readonly list?: ListOptions | undefined;
}

/** Says what an archive that cannot be read is wrong with; throws on anything unexpected. */
function explain(error: unknown, { file, limits }: XlsxFile): Failure {
  if (error instanceof ZipOverflow) {
    return fail(problem("E-FRAME-009", { file, part: error.part, limit: megabytes(limits.unpacked) }));
  }
  if (error instanceof ZipFault) return fail(problem("E-FRAME-010", { file, reason: error.message }));
  if (error instanceof WideRow) {
    return fail(problem("E-FRAME-008", { file, row: error.row, columns: error.columns, limit: limits.columns }));
  }
  throw error;
}

async function* readRows(
  source: XlsxFile,
  book: Workbook,
  sheet: Sheet,
): AsyncGenerator<readonly RowResult[], void, undefined> {
  const { zip, limits } = source;
  try {
    const part = zip.parts.get(sheet.path);
    if (!part) throw new ZipFault(`thiếu phần ${sheet.path}`);
    const chunks = unpackChunks(zip, part, limits.unpacked);
    for await (const rows of sheetRows(chunks, book, limits.columns)) yield rows.map((row) => ok(row));
  } catch (error) {
    yield [{ ...explain(error, source), last: true }];
  }
}

/** The parts say how much they unpack to; what they unpack to in truth is watched again while they are read. */
function claimed(zip: ZipArchive): { readonly total: number; readonly largest: string } {
  const parts = [...zip.parts.values()].sort((a, b) => b.unpacked - a.unpacked);
  return { total: parts.reduce((sum, { unpacked }) => sum + unpacked, 0), largest: parts[0]?.name ?? "" };
}

/** Strings and styles are held in memory, so they may take only a quarter of what a file may unpack to. */
async function openBook(source: XlsxFile): Promise<Result<Workbook>> {
  const { zip, limits } = source;
  const { total, largest } = claimed(zip);
  try {
    if (total > limits.unpacked) throw new ZipOverflow(largest);
    return ok(await openWorkbook(zip, Math.floor(limits.unpacked / 4)));
  } catch (error) {
    return explain(error, source);
  }
}

const isEmpty = (result: Result<unknown>): boolean => !result.ok && result.problems.every(({ code }) => code === "E-FRAME-021");

/** Opens every visible sheet that holds anything, by its name; each is to be read once. */
export async function readXlsxSheets(source: XlsxFile): Promise<Result<readonly XlsxTable[]>> {
  const book = await openBook(source);
  return book.ok ? openSheets(source, book.value, visible(book.value)) : book;
}

const visible = ({ sheets }: Workbook): readonly Sheet[] => sheets.filter(({ isHidden }) => !isHidden);

async function openSheets(source: XlsxFile, book: Workbook, sheets: readonly Sheet[]): Promise<Result<readonly XlsxTable[]>> {
  const tables: XlsxTable[] = [];
  for (const sheet of sheets) {
    const table = await openSheet(source, book, sheet);
    if (table.ok) tables.push(table.value);
    else if (!isEmpty(table)) return table;
  }
  return ok(tables);
}

const sheetFacts = ({ sheets }: Workbook, alike: readonly string[] = []): readonly SheetFacts[] =>
  sheets.map(({ name, isHidden }) => ({ name, isHidden, isAlike: alike.includes(name) }));

async function openSheet(source: XlsxFile, book: Workbook, sheet: Sheet): Promise<Result<XlsxTable>> {
  const table = await readHeader({ ...source, batches: readRows(source, book, sheet) });
  return table.ok ? ok({ kind: "xlsx", sheet: sheet.name, sheets: sheetFacts(book), ...table.value }) : table;
}

/** Opens the sheet that somebody chose, the one that is most like a list of its kind, or the first visible one that holds anything. */
export async function readXlsxTable(source: XlsxFile): Promise<Result<XlsxTable>> {
  const book = await openBook(source);
  if (!book.ok) return book;
  const { file, list } = source;
  if (list?.sheet !== undefined) return openChosen(source, book.value, list.sheet);
  for (const sheet of visible(book.value)) {
    const table = await openSheet(source, book.value, sheet);
    if (!table.ok && isEmpty(table)) continue;
    return list ? openLikeliest({ ...source, list }, book.value) : table;
  }
  return fail(problem("E-FRAME-021", { file }));
}

async function openChosen(source: XlsxFile, book: Workbook, name: string): Promise<Result<XlsxTable>> {
  const sheet = book.sheets.find((one) => one.name === name);
  const sheets = book.sheets.map((one) => `«${one.name}»`).join(", ");
  return sheet ? openSheet(source, book, sheet) : fail(problem("E-FRAME-029", { file: source.file, sheet: name, sheets }));
}

/** Among the visible sheets the one with the most column names of such lists; of equals the first. A sheet with a fault counts as none. */
async function openLikeliest(source: XlsxFile & { readonly list: ListOptions }, book: Workbook): Promise<Result<XlsxTable>> {
  const opened: { readonly sheet: Sheet; readonly known: number }[] = [];
  for (const sheet of visible(book)) {
    const table = await openSheet(source, book, sheet);
    if (table.ok) await table.value.close();
    else if (isEmpty(table)) continue;
    opened.push({ sheet, known: table.ok ? table.value.header.filter(source.list.isKnown).length : 0 });
  }
  const [best] = opened.toSorted((a, b) => b.known - a.known);
  if (!best) return fail(problem("E-FRAME-021", { file: source.file }));
  const alike = opened.filter((one) => one !== best && one.known > 2 && one.known * 2 >= best.known);
  const table = await openSheet(source, book, best.sheet);
  const names = alike.map(({ sheet }) => sheet.name);
  return table.ok ? ok({ ...table.value, sheets: sheetFacts(book, names) }) : table;
}
