import { problem } from "../survey/problem.ts";
import { type Failure, fail, type Result } from "../survey/result.ts";
import { type ByteSource, bytesInMemory, chunksOf, type FileSource, prepend, takeBytes } from "./bytes.ts";
import { type CsvTable, readCsvTable } from "./csv-table.ts";
import { type FileKind, fileKind, firstBytes } from "./file-kind.ts";
import { defaultLimits, megabytes, type TableLimits } from "./limits.ts";
import { isWorkbook } from "./workbook.ts";
import { readXlsxTable, type XlsxTable } from "./xlsx-table.ts";
import { openZip, type ZipArchive, ZipFault } from "./zip.ts";

/** A table that is read row by row, whatever file it came in. */
export type TableSource = CsvTable | XlsxTable;

interface Opened {
  readonly name: string;
  readonly limits: TableLimits;
  readonly head: Uint8Array;
  readonly chunks: AsyncIterator<Uint8Array>;
  /** Present where the bytes need not be gathered first. */
  readonly source: ByteSource | undefined;
}

const kindNames: Readonly<Partial<Record<FileKind, string>>> = {
  pdf: "PDF",
  html: "HTML/XML",
  rtf: "RTF",
  image: "JPEG/PNG",
  gzip: "GZIP",
};

/** What an archive is that is not a workbook. */
function archiveName({ parts }: ZipArchive): string {
  if (parts.has("word/document.xml")) return "Word (.docx)";
  if (parts.has("ppt/presentation.xml")) return "PowerPoint (.pptx)";
  if (parts.has("content.xml")) return "OpenDocument (.ods, .odt)";
  return parts.has("xl/workbook.bin") ? "Excel (.xlsb)" : "ZIP";
}

const tooLarge = (file: string, { bytes }: TableLimits): Failure =>
  fail(problem("E-FRAME-006", { file, limit: megabytes(bytes) }));

async function readArchive({ name: file, limits, head, chunks, source }: Opened): Promise<Result<XlsxTable>> {
  const whole = source ?? bytesInMemory(await takeBytes(prepend(head, chunks), limits.bytes + 1));
  if (whole.size > limits.bytes) return tooLarge(file, limits);
  try {
    const zip = openZip(whole);
    if (isWorkbook(zip)) return await readXlsxTable({ file, limits, zip });
    return fail(problem("E-FRAME-003", { file, kind: archiveName(zip), bytes: firstBytes(head) }));
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

/**
 * Opens a table that a person chose: .csv in any encoding used in Vietnam, or .xlsx. The header is found and checked; the
 * rows are read as they are asked for, in constant memory (an .xlsx keeps its packed bytes and its strings), each row with
 * its number in the file. A row that cannot be read comes as a failure in its place and reading goes on, unless it says
 * `last`. Cells are text in NFC; dates of an .xlsx are ISO text.
 * Failures: E-FRAME-001 … 012, 021 and 023 at once; 006 … 010 and 014 … 016 among the rows.
 */
export async function readTable(
  file: FileSource,
  options: { readonly limits?: Partial<TableLimits> } = {},
): Promise<Result<TableSource>> {
  const limits = { ...defaultLimits, ...options.limits };
  const source = sourceOf(file);
  if (source && source.size > limits.bytes) return tooLarge(file.name, limits);
  const chunks = chunksOf(file);
  const head = await takeBytes(chunks, 4096);
  const opened: Opened = { name: file.name, limits, head, chunks, source };
  const kind = fileKind(head);
  if (kind === "empty") return fail(problem("E-FRAME-002", { file: file.name }));
  if (kind === "zip") return readArchive(opened);
  if (kind === "ole") return readOle(opened);
  if (kind === "text") return readCsvTable({ file: file.name, limits, chunks: prepend(head, chunks) });
  await chunks.return?.();
  const known = kindNames[kind];
  const bytes = firstBytes(head);
  return known
    ? fail(problem("E-FRAME-003", { file: file.name, kind: known, bytes }))
    : fail(problem("E-FRAME-001", { file: file.name, bytes }));
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
