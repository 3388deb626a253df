import type { EncodingSample } from "../survey/frame/file-layout.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { type CsvRecord, findSeparator, openCsv, type Separator } from "./csv-records.ts";
import { type Decoder, type Encoding, encodingSamples, findEncoding, openDecoder } from "./encoding.ts";
import { isBrokenGzip } from "./gzip.ts";
import { type HeaderedRows, type RowResult, readHeader } from "./header.ts";
import { megabytes, type TableLimits } from "./limits.ts";
import type { ListOptions } from "./list-options.ts";
import { withoutNul } from "./without-nul.ts";

export interface CsvTable extends HeaderedRows {
  readonly kind: "csv";
  readonly encoding: Encoding;
  /** Why the text is believed to be in this encoding. */
  readonly evidence: string;
  readonly separator: Separator;
  /** How it reads in each encoding. */
  readonly samples: readonly EncodingSample[];
}

interface CsvFile {
  readonly file: string;
  readonly limits: TableLimits;
  readonly chunks: AsyncIterator<Uint8Array>;
  readonly list?: ListOptions | undefined;
  /** The bytes come out of a gzip: their limit is that of what is unpacked. */
  readonly isPacked?: boolean;
}

const SAMPLE = 2 ** 20;
/** A file may hold only ASCII for long before its first Vietnamese letter. */
const ASCII_SAMPLE = 16 * SAMPLE;

const isPlain = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

/** Reads enough of the file to tell its encoding. */
async function takeSample(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let plain = true;
  while (length < SAMPLE || (plain && length < ASCII_SAMPLE)) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
    plain = plain && isPlain(next.value);
  }
  return Buffer.concat(parts);
}

const limitOf = ({ limits, isPacked = false }: CsvFile): number => (isPacked ? limits.unpacked : limits.bytes);

const tooLarge = (source: CsvFile): RowResult => ({
  ...fail(problem(source.isPacked ? "E-FRAME-024" : "E-FRAME-006", { file: source.file, limit: megabytes(limitOf(source)) })),
  last: true,
});

/** A gzip may show only in its middle that it is broken. */
const cutOff = (file: string): RowResult => ({
  ...fail(problem("E-FRAME-010", { file, reason: "tệp nén GZIP bị cắt ngắn" })),
  last: true,
});

const toRow = (record: CsvRecord, decoder: Decoder, file: string): RowResult => {
  const cells = record.cells.map((cell) => withoutNul(decoder.finish(cell)));
  if (!record.unclosed) return ok({ number: record.number, cells });
  const value = (cells.at(-1) ?? "").slice(0, 60);
  return { ...fail(problem("E-FRAME-016", { file, row: record.number, value })), last: true };
};

/** `sep=;` is an instruction to Excel, not a row. */
const withoutDeclaration = (text: string): string => text.replace(/^\uFEFF?(sep=[,;\t]\r?\n)?/, "");

async function* readRows(
  source: CsvFile,
  sample: Uint8Array,
  { decoder, separator }: { readonly decoder: Decoder; readonly separator: Separator },
): AsyncGenerator<readonly RowResult[], void, undefined> {
  const { file, limits, chunks } = source;
  const csv = openCsv(separator, limits.cell);
  const first = withoutDeclaration(decoder.decode(sample, false));
  let size = sample.length;
  const rowsOf = (records: readonly CsvRecord[]) => records.map((record) => toRow(record, decoder, file));
  yield rowsOf(csv.feed(first));
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      size += next.value.length;
      if (size > limitOf(source)) return yield [tooLarge(source)];
      yield rowsOf(csv.feed(decoder.decode(next.value, false)));
    }
  } catch (error) {
    if (!isBrokenGzip(error)) throw error;
    return yield [cutOff(file)];
  }
  yield rowsOf(csv.feed(decoder.decode(new Uint8Array(), true)));
  yield rowsOf(csv.end());
}

function unknownEncoding(file: string, sample: Uint8Array, evidence: string): Result<never> {
  const text = Buffer.from(sample).toString("latin1");
  const at = text.search(/[^\p{ASCII}]/u);
  const row = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const value = text.slice(Math.max(0, at - 10), at + 30).replace(/[^\p{ASCII}]/gu, "\uFFFD");
  return fail(
    problem("E-FRAME-023", {
      file,
      evidence,
      row,
      value: value.split(/[\r\n]/).find((line) => line.includes("\uFFFD")) ?? value,
    }),
  );
}

/** Opens a csv of unknown encoding and separator as a table. The file is read as its rows are asked for. */
export async function readCsvTable(source: CsvFile): Promise<Result<CsvTable>> {
  const { file, limits, list } = source;
  const sample = await takeSample(source.chunks);
  if (sample.length > limitOf(source)) return tooLarge(source) as Result<never>;
  const finding = list?.encoding ? { encoding: list.encoding, evidence: "" } : findEncoding(sample.subarray(0, ASCII_SAMPLE));
  const { encoding = list?.anyHeader ? "Windows-1258" : undefined, evidence } = finding;
  if (!encoding) return unknownEncoding(file, sample, evidence);
  const opening = openDecoder(encoding).decode(sample.subarray(0, 65_536), false);
  const separator = findSeparator(opening.replace(/^\uFEFF/, ""));
  const batches = readRows(source, sample, { decoder: openDecoder(encoding), separator });
  const table = await readHeader({ file, limits, batches, encoding, list });
  const samples = encodingSamples(sample.subarray(0, SAMPLE));
  return table.ok ? ok({ kind: "csv", encoding, evidence, separator, samples, ...table.value }) : table;
}
