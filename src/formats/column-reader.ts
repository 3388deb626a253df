import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { type ByteRecord, openByteRecord } from "./byte-record.ts";
import { type ColumnKind, type ColumnSink, openSink, type ReadColumn } from "./column-sink.ts";
import { type ColumnKinds, type ColumnRequest, type ColumnTable, tableOf } from "./column-table.ts";
import { openRowScanner } from "./row-scanner.ts";

/** Takes the bytes of a csv file piece by piece and gives its rows, as many at a time as are asked for. */
export interface ColumnReader {
  /** Takes complete records from a place on and gives where it stopped: at the last one, or when it holds as many rows as it may. */
  readonly take: (bytes: Buffer, from: number, isLast: boolean) => number | Failure;
  /** Rows held. */
  readonly rows: () => number;
  readonly isFull: () => boolean;
  /** Whether rows were handed over. */
  readonly isBegun: () => boolean;
  /** Hands over the rows held; they are overwritten by those that come next. A file without a header is a problem. */
  readonly hand: () => Result<ColumnTable>;
}

interface Header {
  readonly names: readonly string[];
  /** By position in the file; undefined where the column is not wanted. */
  readonly sinks: readonly (ColumnSink | undefined)[];
  readonly scan: ReturnType<typeof openRowScanner>;
}

/** `most`: rows that are held at a time. */
export function openColumnReader(request: ColumnRequest, most: number): ColumnReader {
  const { file } = request;
  const record = openByteRecord();
  const blankRows: number[] = [];
  let header: Header | undefined;
  let row = 0;
  let handed = 0;
  let held = 0;
  /** Rows that there is room for. */
  let reserved = 0;

  const makeRoom = (sinks: Header["sinks"]): void => {
    if (held < reserved) return;
    reserved = Math.min(most, Math.max(1024, Math.ceil(reserved * 1.5)));
    for (const sink of sinks) sink?.reserve(reserved);
  };

  /** Takes the record at a place by way of its cells; undefined when the bytes end within it. */
  const takeRecord = (bytes: Buffer, at: number, isLast: boolean): number | Failure | undefined => {
    const next = record.read(bytes, at, isLast);
    if (typeof next === "string" && !isLast && bytes.length - at < longestRecord) return undefined;
    row += 1;
    if (typeof next === "string") return fail(problem(next === "unclosed" ? "E-SYSTEM-124" : "E-SYSTEM-129", { file, row }));
    if (record.isBlank()) blankRows.push(row);
    else if (header === undefined) {
      const opened = openHeader(record, request);
      if (!opened.ok) return opened;
      header = opened.value;
    } else {
      makeRoom(header.sinks);
      const wrong = addRow(record, header, { file, row, held });
      if (wrong !== undefined) return wrong;
      held += 1;
    }
    return next;
  };

  /** Takes records that are plain, up to the first that is not or the last line end. */
  const takePlain = (bytes: Buffer, from: number, { scan, sinks }: Header): number => {
    const end = bytes.lastIndexOf(LF);
    let at = from;
    while (at <= end && held < most) {
      makeRoom(sinks);
      const next = scan(bytes, at, held);
      if (next === -1) return at;
      at = next;
      held += 1;
      row += 1;
    }
    return at;
  };

  const take = (bytes: Buffer, from: number, isLast: boolean): number | Failure => {
    let at = row === 0 && from === 0 ? skipMark(bytes) : from;
    if (header === undefined) record.separator = likelySeparator(bytes, at);
    while (at < bytes.length && held < most) {
      if (header !== undefined) at = takePlain(bytes, at, header);
      if (at === bytes.length || held === most) return at;
      const next = takeRecord(bytes, at, isLast);
      if (next === undefined) return at;
      if (typeof next !== "number") return next;
      at = next;
    }
    return at;
  };

  const hand = (): Result<ColumnTable> => {
    if (header === undefined) return fail(problem("E-SYSTEM-120", { file }));
    const before = handed;
    const rows = held;
    handed += rows;
    held = 0;
    const columns = takenColumns(header, rows);
    return ok(tableOf({ rows, columns, fileRow: (index) => fileRow(before + index, blankRows) }));
  };
  return { take, rows: () => held, isFull: () => held === most, isBegun: () => handed > 0, hand };
}

const LF = 10;

/** Bytes; a quote that is never closed would swallow the file. */
const longestRecord = 1 << 24;

const skipMark = (bytes: Buffer): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

function likelySeparator(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(LF, from);
  const line = bytes.toString("latin1", from, end === -1 ? bytes.length : end);
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: line.split(separator).length }));
  counts.sort((a, b) => b.count - a.count);
  return (counts[0] as { separator: string }).separator.charCodeAt(0);
}

function openHeader(record: ByteRecord, { file, columns }: ColumnRequest): Result<Header> {
  const names = record.texts().map((name) => name.trim().normalize("NFC"));
  const kinds = typeof columns === "function" ? columns(names) : ok(columns);
  if (!kinds.ok) return kinds;
  for (const name of Object.keys(kinds.value)) {
    if (!names.includes(name)) return fail(problem("E-SYSTEM-121", { file, column: name, columns: names.join(", ") }));
    if (names.indexOf(name) !== names.lastIndexOf(name)) return fail(problem("E-SYSTEM-126", { file, column: name }));
  }
  const decimalComma = record.separator !== 44;
  const sinks = names.map((name) => sinkOf(name, kinds.value, decimalComma));
  return ok({ names, sinks, scan: openRowScanner(sinks, record.separator) });
}

const sinkOf = (name: string, kinds: ColumnKinds, decimalComma: boolean): ColumnSink | undefined =>
  Object.hasOwn(kinds, name) ? openSink(kinds[name] as ColumnKind, decimalComma) : undefined;

interface RowPlace {
  readonly file: string;
  readonly row: number;
  /** Rows held so far. */
  readonly held: number;
}

function addRow(record: ByteRecord, { names, sinks }: Header, { file, row, held }: RowPlace): Failure | undefined {
  if (record.width() !== names.length)
    return fail(problem("E-SYSTEM-122", { file, row, cells: record.width(), columns: names.length }));
  for (let column = 0; column < names.length; column += 1) {
    const sink = sinks[column];
    if (sink === undefined || sink.put(held, record.cell(column))) continue;
    const cell = { file, row, column: names[column] as string, value: record.texts()[column] as string };
    return fail(cell.value.includes("\ufffd") ? problem("E-SYSTEM-125", cell) : problem("E-SYSTEM-123", cell));
  }
  return undefined;
}

function takenColumns({ names, sinks }: Header, rows: number): ReadonlyMap<string, ReadColumn> {
  const columns = new Map<string, ReadColumn>();
  sinks.forEach((sink, at) => {
    if (sink !== undefined) columns.set(names[at] as string, sink.take(rows));
  });
  return columns;
}

/** The header is row 1, blank lines count. */
function fileRow(index: number, blankRows: readonly number[]): number {
  let row = index + 2;
  for (const blank of blankRows) if (blank <= row) row += 1;
  return row;
}
