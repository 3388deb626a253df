/** The first row in which a published sample and the draw differ; rows are counted from 1, the header; absent rows are null. */
export interface Difference {
  readonly row: number;
  readonly expected: string | null;
  readonly found: string | null;
}

/** Compares `sample.csv` as drawn anew with the one published, byte for byte; null when they are the same. */
export function firstDifference(expected: Uint8Array, found: Uint8Array): Difference | null {
  let rowStart = 0;
  let row = 1;
  const length = Math.max(expected.length, found.length);
  for (let at = 0; at < length; at += 1) {
    if (expected[at] !== found[at]) return { row, expected: rowFrom(expected, rowStart), found: rowFrom(found, rowStart) };
    if (expected[at] === 0x0a) {
      row += 1;
      rowStart = at + 1;
    }
  }
  return null;
}

/** The row's text without its LF; a CR or a BOM stays visible as an escape. */
function rowFrom(bytes: Uint8Array, start: number): string | null {
  if (start >= bytes.length) return null;
  const end = bytes.indexOf(0x0a, start);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end === -1 ? bytes.length : end));
  return text.replaceAll("\r", "\\r").replaceAll("\ufeff", "\\ufeff");
}
