import { problem } from "../survey/problem.ts";
import { type Failure, fail, type Result } from "../survey/result.ts";
import { type ByteSource, bytesInMemory, chunksOf, type FileSource, prepend, takeBytes } from "./bytes.ts";
import { type CsvTable, readCsvTable } from "./csv-table.ts";
import { fileKind, firstBytes } from "./file-kind.ts";
import { refuseArchive, refuseKind } from "./foreign-file.ts";
import { isBrokenGzip, unzipped } from "./gzip.ts";
import { defaultLimits, megabytes, type TableLimits } from "./limits.ts";
import type { ListOptions } from "./list-options.ts";
import { isWorkbook } from "./workbook.ts";
import { readXlsxTable, type XlsxTable } from "./xlsx-table.ts";
import { openZip, ZipFault } from "./zip.ts";

/** A table that is read row by row, whatever file it came in. */
export type TableSource = CsvTable | XlsxTable;

interface Opened {
  readonly name: string;
  readonly limits: TableLimits;
  readonly head: Uint8Array;
  readonly chunks: AsyncIterator<Uint8Array>;
  /** Present where the bytes need not be gathered first. */
  readonly source: ByteSource | undefined;
  readonly list: ListOptions | undefined;
}

const tooLarge = (file: string, { bytes }: TableLimits): Failure =>
  fail(problem("E-FRAME-006", { file, limit: megabytes(bytes) }));

async function readArchive({ name: file, limits, head, chunks, source, list }: Opened): Promise<Result<XlsxTable>> {
  const whole = source ?? bytesInMemory(await takeBytes(prepend(head, chunks), limits.bytes + 1));
  if (whole.size > limits.bytes) return tooLarge(file, limits);
  try {
    const zip = openZip(whole);
    return isWorkbook(zip) ? await readXlsxTable({ file, limits, zip, list }) : refuseArchive(zip, { name: file, head });
  } catch (error) {
    if (error instanceof ZipFault) return fail(problem("E-FRAME-010", { file, reason: error.message }));
    throw error;
  }
}

const sourceOf = (file: FileSource): ByteSource | undefined => {
  if ("stream" in file) return undefined;
  return "bytes" in file ? bytesInMemory(file.bytes) : file.source;
};

/** An OLE container is an old .xls, or a new .xlsx under a password; the stream names are UTF-16. */
async function readOle({ name: file, limits, head, chunks }: Opened): Promise<Failure> {
  const bytes = await takeBytes(prepend(head, chunks), limits.bytes + 1);
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return fail(problem("E-FRAME-005", { file }));
  if (holds("WordDocument")) return fail(problem("E-FRAME-003", { file, kind: "Word (.doc)", bytes: firstBytes(head) }));
  return fail(problem("E-FRAME-004", { file }));
}

/** What a gzip holds must be a csv; what it unpacks to is watched, whatever it claims. */
async function readGzip({ name: file, limits, head, chunks, list }: Opened): Promise<Result<CsvTable>> {
  const unpacked = unzipped(prepend(head, chunks))[Symbol.asyncIterator]();
  try {
    const inside = await takeBytes(unpacked, 4096);
    if (inside.length === 0) return fail(problem("E-FRAME-002", { file }));
    if (fileKind(inside) !== "text") return fail(problem("E-FRAME-025", { file, bytes: firstBytes(inside) }));
    return await readCsvTable({ file, limits, chunks: prepend(inside, unpacked), list, isPacked: true });
  } catch (error) {
    if (isBrokenGzip(error)) return fail(problem("E-FRAME-010", { file, reason: "tệp nén GZIP không giải nén được" }));
    throw error;
  }
}

export interface ReadOptions {
  readonly limits?: Partial<TableLimits>;
  /** The table is a list as offices send it: titles, headers of several rows, totals and signatures are passed over and counted. */
  readonly list?: ListOptions;
}

/**
 * Opens a table that a person chose: .csv in any encoding used in Vietnam, packed with gzip or not, or .xlsx. The header is found and
 * checked; the rows are read as they are asked for, in constant memory (an .xlsx keeps its packed bytes and its strings), each row with
 * its number in the file. A row that cannot be read comes as a failure in its place and reading goes on, unless it says
 * `last`. Cells are text in NFC; dates of an .xlsx are ISO text.
 * Failures: E-FRAME-001 … 012, 021 and 023 … 029 at once; 006 … 010, 014 … 016 and 024 among the rows.
 */
export async function readTable(file: FileSource, options: ReadOptions = {}): Promise<Result<TableSource>> {
  const limits = { ...defaultLimits, ...options.limits };
  const { list } = options;
  const source = sourceOf(file);
  if (source && source.size > limits.bytes) return tooLarge(file.name, limits);
  const chunks = chunksOf(file);
  const head = await takeBytes(chunks, 4096);
  const opened: Opened = { name: file.name, limits, head, chunks, source, list };
  const kind = fileKind(head);
  if (kind === "zip") return readArchive(opened);
  if (kind === "ole") return readOle(opened);
  if (kind === "gzip") return readGzip(opened);
  if (kind === "text") return readCsvTable({ file: file.name, limits, chunks: prepend(head, chunks), list });
  await chunks.return?.();
  return refuseKind(kind, opened);
}

/** Where each wanted column stands, matched without regard to case and white space; E-FRAME-013 for each that is missing. */
export function findColumns(table: TableSource, file: string, wanted: readonly string[]): Result<readonly number[]> {
  const key = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");
  const names = table.header.map(key);
  const places = wanted.map((name) => names.indexOf(key(name)));
  const missing = wanted.filter((_, index) => (places[index] ?? -1) < 0);
  const found = table.header.filter((name) => name !== "").join(", ");
  return missing.length === 0
    ? { ok: true, value: places }
    : fail(...missing.map((column) => problem("E-FRAME-013", { file, column, found })));
}
