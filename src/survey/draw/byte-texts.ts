/** Texts as their UTF-8 bytes, laid end to end: millions of them cost no object each. */
export interface ByteTexts {
  readonly bytes: Uint8Array;
  /** Where each text begins, and at last where the last one ends: one entry more than there are texts. */
  readonly starts: Uint32Array;
}

export interface OpenTexts {
  readonly add: (text: string) => void;
  /** The texts added, in that order; nothing may be added afterwards. */
  readonly close: () => ByteTexts;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gathers texts one by one. Throws a RangeError when they take 4 GiB or more. */
export function openTexts(): OpenTexts {
  let bytes = new Uint8Array(64);
  let starts = new Uint32Array(8);
  let count = 0;
  let end = 0;

  const makeRoom = (text: string): void => {
    // No character takes more than three bytes a UTF-16 unit.
    const needed = end + text.length * 3;
    if (needed > bytes.length) bytes = larger(bytes, new Uint8Array(Math.ceil(needed * 1.5)));
    if (count + 1 === starts.length) starts = larger(starts, new Uint32Array(Math.ceil(count * 1.5) + 2));
  };

  return {
    add: (text) => {
      makeRoom(text);
      end += encoder.encodeInto(text, end === 0 ? bytes : bytes.subarray(end)).written;
      if (end >= 2 ** 32) throw new RangeError("texts of 4 GiB and more in one column of a stratum");
      count += 1;
      starts[count] = end;
    },
    close: () => ({ bytes: bytes.subarray(0, end), starts: starts.subarray(0, count + 1) }),
  };
}

function larger<Column extends Uint8Array | Uint32Array>(old: Column, column: Column): Column {
  column.set(old);
  return column;
}

export const textCount = ({ starts }: ByteTexts): number => starts.length - 1;

export const textAt = ({ bytes, starts }: ByteTexts, at: number): string =>
  decoder.decode(bytes.subarray(starts[at], starts[at + 1]));

/** The texts at some positions, in the order of the positions. */
export function textsAt({ bytes, starts }: ByteTexts, positions: Int32Array): ByteTexts {
  const begun = new Uint32Array(positions.length + 1);
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] as number;
    begun[at + 1] = (begun[at] as number) + (starts[position + 1] as number) - (starts[position] as number);
  }
  const laid = new Uint8Array(begun[positions.length] as number);
  let to = 0;
  for (const position of positions)
    for (let from = starts[position] as number; from < (starts[position + 1] as number); from += 1) {
      laid[to] = bytes[from] as number;
      to += 1;
    }
  return { bytes: laid, starts: begun };
}

const SEPARATOR = 0x1f;

/** Each text of one column, the byte 1F, and the text of the other: in order of both, where no text holds a byte below 20. */
export function joinedTexts(one: ByteTexts, other: ByteTexts): ByteTexts {
  const count = textCount(one);
  const bytes = new Uint8Array(one.bytes.length + other.bytes.length + count);
  const starts = one.starts.map((start, at) => start + (other.starts[at] as number) + at);
  for (let at = 0; at < count; at += 1) {
    const first = one.bytes.subarray(one.starts[at], one.starts[at + 1]);
    bytes.set(first, starts[at]);
    bytes[(starts[at] as number) + first.length] = SEPARATOR;
    bytes.set(other.bytes.subarray(other.starts[at], other.starts[at + 1]), (starts[at] as number) + first.length + 1);
  }
  return { bytes, starts };
}
