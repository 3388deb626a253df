import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type HeaderedRows, type RowResult, readHeader } from "./header.ts";
import { megabytes, type TableLimits } from "./limits.ts";
import { sheetRows, WideRow } from "./sheet-rows.ts";
import { openWorkbook, type Sheet, type Workbook } from "./workbook.ts";
import { unpackChunks, type ZipArchive, ZipFault, ZipOverflow } from "./zip.ts";

export interface XlsxTable extends HeaderedRows {
  readonly kind: "xlsx";
  /** Name of the sheet that is read: the first visible one that holds anything. */
  readonly sheet: string;
}

interface XlsxFile {
  readonly file: string;
  readonly limits: TableLimits;
  readonly zip: ZipArchive;
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
  if (!book.ok) return book;
  const tables: XlsxTable[] = [];
  for (const sheet of book.value.sheets) {
    const table = await readHeader({ ...source, batches: readRows(source, book.value, sheet) });
    if (table.ok) tables.push({ kind: "xlsx", sheet: sheet.name, ...table.value });
    else if (!isEmpty(table)) return table;
  }
  return ok(tables);
}

/** Opens the first visible sheet that holds anything. */
export async function readXlsxTable(source: XlsxFile): Promise<Result<XlsxTable>> {
  const book = await openBook(source);
  if (!book.ok) return book;
  for (const sheet of book.value.sheets) {
    const table = await readHeader({ ...source, batches: readRows(source, book.value, sheet) });
    if (table.ok) return ok({ kind: "xlsx", sheet: sheet.name, ...table.value });
    if (!isEmpty(table)) return table;
  }
  return fail(problem("E-FRAME-021", { file: source.file }));
}
