import type { ByteCell } from "./column-sink.ts";

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The record that was read last, cell by cell. */
export interface ByteRecord {
  separator: number;
  /** Where the next record begins; `incomplete` when this one goes on beyond the bytes, `unclosed` when they end within quotes. */
  readonly read: (bytes: Buffer, from: number, isLast: boolean) => number | "incomplete" | "unclosed";
  readonly width: () => number;
  readonly isBlank: () => boolean;
  /** Where a cell stands, its quotes left out. */
  readonly cell: (column: number) => ByteCell;
  readonly texts: () => readonly string[];
}

/** Finds the cells of one csv record at a time, straight in the bytes; nothing is decoded until it is asked for. */
export function openByteRecord(): ByteRecord {
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

  const record: ByteRecord = {
    separator: 44,
    read: (bytes, from, isLast) => {
      buffer = bytes;
      count = 0;
      const { separator } = record;
      let start = from;
      let at = from;
      while (at < bytes.length) {
        const byte = bytes[at] as number;
        if (byte === QUOTE && at === start) {
          at = afterQuote(bytes, at + 1);
          if (at === -1) return "unclosed";
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
    cell: (column) => {
      const text = unquoted[column];
      if (text !== undefined) return { bytes: text, start: 0, end: text.length };
      return { bytes: buffer, start: starts[column] as number, end: ends[column] as number };
    },
    texts: () =>
      Array.from({ length: count }, (_, at) =>
        (unquoted[at] ?? buffer.subarray(starts[at] as number, ends[at] as number)).toString("utf8"),
      ),
  };
  return record;
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
