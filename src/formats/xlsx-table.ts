import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type HeaderedRows, type RowResult, readHeader } from "./header.ts";
import { joinTables, otherNames } from "./join-sheets.ts";
import { megabytes, type TableLimits } from "./limits.ts";
import type { ListOptions } from "./list-options.ts";
import { sheetRows, WideRow } from "./sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";
import { unpackChunks, type ZipArchive, ZipFault, ZipOverflow } from "./zip.ts";

export interface XlsxTable extends HeaderedRows {
  readonly kind: "xlsx";
  /** Name of the sheet that is read. */
  readonly sheet: string;
  /** Those that are read with it as one list. */
  readonly together: readonly string[];
  /** All sheets of the workbook, in the order of their tabs. */
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Not the one that is read, and with as many column names of such lists. */
  readonly isAlike: boolean;
  /** Not the one that is read, and with the same column names: the two can be read as one list. */
  readonly isSame: boolean;
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
    return fail(problem("E-FRAME-009", { file, part: error.part, limit: megabytes(error.limit) }));
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
    if (total > limits.unpacked) throw new ZipOverflow(largest, limits.unpacked);
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

async function openSheet(source: XlsxFile, book: Workbook, sheet: Sheet): Promise<Result<XlsxTable>> {
  const table = await readHeader({ ...source, batches: readRows(source, book, sheet) });
  const sheets = book.sheets.map(({ name, isHidden }) => ({ name, isHidden, isAlike: false, isSame: false }));
  return table.ok ? ok({ kind: "xlsx", sheet: sheet.name, together: [], sheets, ...table.value }) : table;
}

/** Opens the sheet that somebody chose, the one that is most like a list of its kind, or the first visible one that holds anything. */
export async function readXlsxTable(source: XlsxFile): Promise<Result<XlsxTable>> {
  const book = await openBook(source);
  if (!book.ok) return book;
  if (source.list) return openList({ ...source, list: source.list }, book.value);
  for (const sheet of visible(book.value)) {
    const table = await openSheet(source, book.value, sheet);
    if (table.ok || !isEmpty(table)) return table;
  }
  return fail(problem("E-FRAME-021", { file: source.file }));
}

type ListFile = XlsxFile & { readonly list: ListOptions };

/** A sheet as it looks by itself; one with a fault has no column names. */
interface SheetLook {
  readonly sheet: Sheet;
  readonly header: readonly string[];
  readonly known: number;
}

async function openList(source: ListFile, book: Workbook): Promise<Result<XlsxTable>> {
  const { file, list } = source;
  const looks = await lookAtSheets(source, book);
  const [likeliest] = looks.toSorted((a, b) => b.known - a.known);
  const sheet = list.sheet === undefined ? likeliest?.sheet : book.sheets.find(({ name }) => name === list.sheet);
  if (!sheet) return list.sheet === undefined ? fail(problem("E-FRAME-021", { file })) : noSheet(source, book, list.sheet);
  const { together = [] } = list;
  const table = await (together.length > 0 ? joinSheets(source, book, sheet) : openSheet(source, book, sheet));
  return table.ok ? ok({ ...table.value, sheets: sheetFacts(book, { sheet, header: table.value.header }, looks) }) : table;
}

const noSheet = ({ file }: XlsxFile, { sheets }: Workbook, sheet: string): Failure =>
  fail(problem("E-FRAME-029", { file, sheet, sheets: sheets.map(({ name }) => `«${name}»`).join(", ") }));

/** The visible sheets that hold anything. */
async function lookAtSheets({ list, ...source }: ListFile, book: Workbook): Promise<readonly SheetLook[]> {
  const { isKnown } = list;
  const looks: SheetLook[] = [];
  for (const sheet of visible(book)) {
    const table = await openSheet({ ...source, list: { isKnown } }, book, sheet);
    if (table.ok) await table.value.close();
    else if (isEmpty(table)) continue;
    const header = table.ok ? table.value.header : [];
    looks.push({ sheet, header, known: header.filter(isKnown).length });
  }
  return looks;
}

const sheetFacts = (
  { sheets }: Workbook,
  main: { readonly sheet: Sheet; readonly header: readonly string[] },
  looks: readonly SheetLook[],
): readonly SheetFacts[] => {
  const best = Math.max(0, ...looks.map(({ known }) => known));
  return sheets.map((sheet) => {
    const { name, isHidden } = sheet;
    const look = sheet === main.sheet ? undefined : looks.find((one) => one.sheet === sheet);
    const isAlike = look !== undefined && look.known > 2 && look.known * 2 >= best;
    return { name, isHidden, isAlike, isSame: isAlike && otherNames(main.header, look.header).length === 0 };
  });
};

/** The sheet, then those that somebody wants with it in the order of their tabs; the column names of the others are found. */
async function joinSheets({ list, ...source }: ListFile, book: Workbook, main: Sheet): Promise<Result<XlsxTable>> {
  const { together = [], ...layout } = list;
  const missing = together.find((name) => !book.sheets.some((sheet) => sheet.name === name));
  if (missing !== undefined) return noSheet(source, book, missing);
  const opened: { readonly name: string; readonly table: XlsxTable }[] = [];
  for (const sheet of [main, ...book.sheets.filter((one) => one !== main && together.includes(one.name))]) {
    const own = sheet === main ? layout : { isKnown: list.isKnown };
    const table = await openSheet({ ...source, list: own }, book, sheet);
    if (table.ok) opened.push({ name: sheet.name, table: table.value });
    else if (sheet === main || !isEmpty(table)) return table;
  }
  const [first, ...more] = opened;
  if (!first) return fail(problem("E-FRAME-021", { file: source.file }));
  const joined = joinTables(source.file, [first, ...more]);
  return joined.ok ? ok({ ...first.table, ...joined.value, together: more.map(({ name }) => name) }) : joined;
}
