import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import {
  type CodeColumn,
  type ColumnKind,
  type ColumnSink,
  type NumberColumn,
  openSink,
  type ReadColumn,
  type TextColumn,
} from "./column-sink.ts";

export interface ColumnRequest {
  /** Name of the file, for messages. */
  readonly file: string;
  /** The columns wanted, by name in the header; other columns are passed over. */
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

export interface ColumnTable {
  readonly rows: number;
  readonly number: (name: string) => NumberColumn;
  readonly code: (name: string) => CodeColumn;
  readonly text: (name: string) => TextColumn;
  /** Row of the file that an entry of the columns stands in, as a spreadsheet counts (the header is row 1, blank lines count). */
  readonly fileRow: (index: number) => number;
}

/**
 * Reads the wanted columns of a UTF-8 csv file with a header, chunk by chunk, into typed columns. The separator is the one of `,` `;`
 * and tab that the header holds most of. A file that is empty, lacks a column, has a row of another width, a cell that is no number
 * where one is wanted, bytes that are not UTF-8, or a quote that never ends is a problem that names file, row, column and value.
 */
export async function readColumns(chunks: AsyncIterable<Uint8Array>, request: ColumnRequest): Promise<Result<ColumnTable>> {
  const reader = openReader(request);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
    const taken = reader.take(bytes, false);
    if (typeof taken !== "number") return taken;
    rest = bytes.subarray(taken);
  }
  const taken = reader.take(rest, true);
  return typeof taken === "number" ? reader.finish() : taken;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Reader {
  /** Takes every complete record of the bytes and gives where the next one begins. */
  readonly take: (bytes: Buffer, isLast: boolean) => number | Failure;
  readonly finish: () => Result<ColumnTable>;
}

interface Header {
  readonly width: number;
  readonly separator: number;
  readonly names: readonly string[];
  /** By position in the file; undefined where the column is not wanted. */
  readonly sinks: readonly (ColumnSink | undefined)[];
}

function openReader(request: ColumnRequest): Reader {
  const record = openRecord();
  const blankRows: number[] = [];
  let header: Header | undefined;
  let row = 0;

  const take = (bytes: Buffer, isLast: boolean): number | Failure => {
    let at = row === 0 ? skipMark(bytes) : 0;
    if (header === undefined) record.separator = likelySeparator(bytes, at);
    while (at < bytes.length) {
      const next = record.read(bytes, at, isLast);
      if (next === "incomplete") return at;
      row += 1;
      if (next === "unclosed") return fail(problem("E-SYSTEM-124", { file: request.file, row }));
      at = next;
      if (record.isBlank()) blankRows.push(row);
      else if (header === undefined) {
        const opened = openHeader(record.texts(), record.separator, request);
        if (!opened.ok) return opened;
        header = opened.value;
      } else {
        const wrong = addRow(record, header, { file: request.file, row });
        if (wrong !== undefined) return wrong;
      }
    }
    return at;
  };

  const finish = (): Result<ColumnTable> => {
    if (header === undefined) return fail(problem("E-SYSTEM-120", { file: request.file }));
    return ok(tableOf(header, { rows: row - 1 - blankRows.length, blankRows }));
  };
  return { take, finish };
}

const skipMark = (bytes: Buffer): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

function likelySeparator(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(10, from);
  const line = bytes.toString("latin1", from, end === -1 ? bytes.length : end);
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: line.split(separator).length }));
  counts.sort((a, b) => b.count - a.count);
  return (counts[0] as { separator: string }).separator.charCodeAt(0);
}

function openHeader(names: readonly string[], separator: number, { file, columns }: ColumnRequest): Result<Header> {
  const found = names.map((name) => name.trim().normalize("NFC"));
  const wanted = Object.keys(columns);
  for (const name of wanted) {
    if (!found.includes(name)) return fail(problem("E-SYSTEM-121", { file, column: name, columns: found.join(", ") }));
    if (found.indexOf(name) !== found.lastIndexOf(name)) return fail(problem("E-SYSTEM-126", { file, column: name }));
  }
  const decimalComma = separator !== 44;
  const sinks = found.map((name) => {
    const kind = Object.hasOwn(columns, name) ? columns[name] : undefined;
    return kind === undefined ? undefined : openSink(kind, decimalComma);
  });
  return ok({ width: found.length, separator, names: found, sinks });
}

function addRow(record: RecordReader, header: Header, { file, row }: { file: string; row: number }): Failure | undefined {
  if (record.width() !== header.width)
    return fail(problem("E-SYSTEM-122", { file, row, cells: record.width(), columns: header.width }));
  for (let column = 0; column < header.width; column += 1) {
    const sink = header.sinks[column];
    if (sink === undefined || record.give(column, sink)) continue;
    const cell = { file, row, column: header.names[column] as string, value: record.texts()[column] as string };
    return fail(cell.value.includes("\ufffd") ? problem("E-SYSTEM-125", cell) : problem("E-SYSTEM-123", cell));
  }
  return undefined;
}

function tableOf(header: Header, { rows, blankRows }: { rows: number; blankRows: readonly number[] }): ColumnTable {
  const columns = new Map<string, ReadColumn>();
  header.sinks.forEach((sink, at) => {
    if (sink !== undefined) columns.set(header.names[at] as string, sink.finish());
  });
  const column =
    <Kind extends ColumnKind>(kind: Kind) =>
    (name: string) => {
      const found = columns.get(name);
      if (found?.kind !== kind) throw new Error(`column ${name} was not read as ${kind}`);
      return found as Extract<ReadColumn, { kind: Kind }>;
    };
  return { rows, number: column("number"), code: column("code"), text: column("text"), fileRow: rowCounter(blankRows) };
}

const rowCounter = (blankRows: readonly number[]) => (index: number) => {
  let row = index + 2;
  for (const blank of blankRows) if (blank <= row) row += 1;
  return row;
};

const QUOTE = 34;
const LF = 10;
const CR = 13;

interface RecordReader {
  separator: number;
  /** Where the next record begins; `incomplete` when this one may go on in the next chunk, `unclosed` when its quote never ends. */
  readonly read: (bytes: Buffer, from: number, isLast: boolean) => number | "incomplete" | "unclosed";
  readonly width: () => number;
  readonly isBlank: () => boolean;
  readonly give: (column: number, sink: ColumnSink) => boolean;
  readonly texts: () => readonly string[];
}

/** Finds the cells of one record at a time; nothing is decoded until it is asked for. */
function openRecord(): RecordReader {
  let buffer: Buffer = Buffer.alloc(0);
  let count = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  /** The text without its quotes, where a cell has doubled ones; undefined elsewhere. */
  const unquoted: (Buffer | undefined)[] = [];

  const close = (start: number, end: number): void => {
    const isQuoted = end - start >= 2 && buffer[start] === QUOTE && buffer[end - 1] === QUOTE;
    starts[count] = isQuoted ? start + 1 : start;
    ends[count] = isQuoted ? end - 1 : end;
    unquoted[count] = isQuoted ? withoutDoubles(buffer.subarray(start + 1, end - 1)) : undefined;
    count += 1;
  };

  const reader: RecordReader = {
    separator: 44,
    read: (bytes, from, isLast) => {
      buffer = bytes;
      count = 0;
      const separator = reader.separator;
      let start = from;
      let at = from;
      while (at < bytes.length) {
        const byte = bytes[at] as number;
        if (byte === QUOTE && at === start) {
          at = afterQuote(bytes, at + 1);
          if (at === -1) return isLast ? "unclosed" : "incomplete";
        } else if (byte === separator) {
          close(start, at);
          at += 1;
          start = at;
        } else if (byte === LF) {
          close(start, at > start && bytes[at - 1] === CR ? at - 1 : at);
          return at + 1;
        } else at += 1;
      }
      if (!isLast) return "incomplete";
      close(start, at > start && bytes[at - 1] === CR ? at - 1 : at);
      return at;
    },
    width: () => count,
    isBlank: () => count === 1 && starts[0] === ends[0],
    give: (column, sink) => {
      const text = unquoted[column];
      if (text !== undefined) return sink.add(text, 0, text.length);
      return sink.add(buffer, starts[column] as number, ends[column] as number);
    },
    texts: () =>
      Array.from({ length: count }, (_, at) =>
        (unquoted[at] ?? buffer.subarray(starts[at] as number, ends[at] as number)).toString("utf8"),
      ),
  };
  return reader;
}

/** Position after the quote that ends a quoted cell; -1 when it is not in these bytes. A doubled quote goes on. */
function afterQuote(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 2))
    if (bytes[at + 1] !== QUOTE) return at + 1;
  return -1;
}

function withoutDoubles(bytes: Buffer): Buffer | undefined {
  return bytes.includes(QUOTE) ? Buffer.from(bytes.toString("latin1").replaceAll('""', '"'), "latin1") : undefined;
}
