import type { ColumnSink } from "./column-sink.ts";

/** Where a scan stands, and the cell that it passed last, without its quotes. */
interface Cursor {
  bytes: Buffer;
  readonly separator: number;
  at: number;
  start: number;
  end: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const ZERO = 48;
const NINE = 57;

/**
 * Reads plain records straight into the columns: the one that begins at a place, as a row of the columns. Gives where the next one
 * begins; −1 where the record is blank, has doubled quotes or line ends in a cell or anything wrong, for `ByteRecord` to look at. The
 * bytes must hold a line end behind the place.
 */
export function openRowScanner(
  sinks: readonly (ColumnSink | undefined)[],
  separator: number,
): (bytes: Buffer, from: number, row: number) => number {
  const last = sinks.length - 1;
  const cursor: Cursor = { bytes: Buffer.alloc(0), separator, at: 0, start: 0, end: 0 };
  return (bytes, from, row) => {
    if (bytes[from] === LF || bytes[from] === CR || (last === 0 && bytes[from] === QUOTE)) return -1;
    cursor.bytes = bytes;
    cursor.at = from;
    for (let column = 0; column <= last; column += 1) {
      const sink = sinks[column];
      if (sink === undefined ? !passCell(cursor) : !scanCell(cursor, sink, row)) return -1;
      if (column === last) return lineEnd(cursor);
      if (bytes[cursor.at] !== separator) return -1;
      cursor.at += 1;
    }
    return -1;
  };
}

/** Behind the line end at the cursor; −1 where there is none. */
function lineEnd({ bytes, at }: Cursor): number {
  if (bytes[at] === LF) return at + 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : -1;
}

/** Moves behind the cell. */
function passCell(cursor: Cursor): boolean {
  const { bytes, separator } = cursor;
  let at = cursor.at;
  let byte = bytes[at] as number;
  if (byte === QUOTE) return passQuoted(cursor);
  while (byte !== separator && byte !== LF && byte !== CR) {
    at += 1;
    byte = bytes[at] as number;
  }
  cursor.start = cursor.at;
  cursor.end = at;
  cursor.at = at;
  return true;
}

/** The cell ends at the next quote, unless a line end comes first or the quote is doubled. */
function passQuoted(cursor: Cursor): boolean {
  const { bytes, separator } = cursor;
  const start = cursor.at + 1;
  let at = start;
  while (bytes[at] !== QUOTE && bytes[at] !== LF) at += 1;
  const next = bytes[at + 1];
  if (bytes[at] === LF || (next !== separator && next !== LF && next !== CR)) return false;
  cursor.start = start;
  cursor.end = at;
  cursor.at = at + 1;
  return true;
}

function scanCell(cursor: Cursor, sink: ColumnSink, row: number): boolean {
  if (sink.kind === "number" && scanDigits(cursor, sink.values, row)) return true;
  return passCell(cursor) && sink.put(row, cursor);
}

/** Reads a cell that is empty or of up to 15 digits. */
function scanDigits(cursor: Cursor, values: Float64Array, row: number): boolean {
  const { bytes, separator } = cursor;
  let at = cursor.at;
  let byte = bytes[at] as number;
  let number = 0;
  while (byte >= ZERO && byte <= NINE) {
    number = number * 10 + (byte - ZERO);
    at += 1;
    byte = bytes[at] as number;
  }
  const digits = at - cursor.at;
  if ((byte !== separator && byte !== LF && byte !== CR) || digits > 15) return false;
  values[row] = digits === 0 ? Number.NaN : number;
  cursor.at = at;
  return true;
}
