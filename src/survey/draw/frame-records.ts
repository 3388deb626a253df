import { type ByteTexts, textCount } from "./byte-texts.ts";
import { csvCell } from "./csv-record.ts";
import type { FrameStratum } from "./frame-stratum.ts";
import { utf8 } from "./hash.ts";

const QUOTE = 34;
const COMMA = 44;
const LF = 10;

/** How many bytes `writeRecords` writes. */
export function recordsLength({ stratum, unitIds, others }: FrameStratum): number {
  const cells = [unitIds, ...others].reduce((length, texts) => length + texts.bytes.length + quoteBytes(texts), 0);
  return cells + textCount(unitIds) * (utf8(csvCell(stratum)).length + others.length + 2);
}

/** Writes the records of a stratum by RFC 4180, each ended by LF, from a place on, and gives where they end. */
export function writeRecords(target: Uint8Array, from: number, { stratum, unitIds, others }: FrameStratum): number {
  const [ids, ...columns] = [unitIds, ...others].map((texts) => ({ texts, isPlain: quoteBytes(texts) === 0 })) as [
    CellColumn,
    ...CellColumn[],
  ];
  const middle = utf8(`,${csvCell(stratum)}`);
  let to = from;
  for (let at = 0; at < textCount(unitIds); at += 1) {
    to = writeCell(target, to, { ...ids, at });
    for (let byte = 0; byte < middle.length; byte += 1) target[to + byte] = middle[byte] as number;
    to += middle.length;
    for (const column of columns) {
      target[to] = COMMA;
      to = writeCell(target, to + 1, { ...column, at });
    }
    target[to] = LF;
    to += 1;
  }
  return to;
}

interface CellColumn {
  readonly texts: ByteTexts;
  /** No text of the column needs quotes. */
  readonly isPlain: boolean;
}

function writeCell(target: Uint8Array, from: number, { texts, at, isPlain }: CellColumn & { readonly at: number }): number {
  const { bytes, starts } = texts;
  const isQuoted = !isPlain && needsQuotes(texts, at);
  let to = from;
  if (isQuoted) target[to++] = QUOTE;
  for (let byte = starts[at] as number; byte < (starts[at + 1] as number); byte += 1) {
    if (isQuoted && bytes[byte] === QUOTE) target[to++] = QUOTE;
    target[to++] = bytes[byte] as number;
  }
  if (isQuoted) target[to++] = QUOTE;
  return to;
}

/** Bytes that quoting adds to a column. */
function quoteBytes(texts: ByteTexts): number {
  if (!texts.bytes.includes(QUOTE) && !texts.bytes.includes(COMMA)) return 0;
  let added = 0;
  for (const byte of texts.bytes) if (byte === QUOTE) added += 1;
  for (let at = 0; at < textCount(texts); at += 1) if (needsQuotes(texts, at)) added += 2;
  return added;
}

function needsQuotes({ bytes, starts }: ByteTexts, at: number): boolean {
  for (let byte = starts[at] as number; byte < (starts[at + 1] as number); byte += 1)
    if (bytes[byte] === QUOTE || bytes[byte] === COMMA) return true;
  return false;
}
