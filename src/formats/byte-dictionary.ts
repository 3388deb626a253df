/** Gives each different text a code, counted from 0 in order of first sight, straight from bytes. */
export interface ByteDictionary {
  /** Code of the text that stands in `bytes` from `start` to before `end`; -1 when it is not UTF-8. */
  readonly codeOf: (bytes: Buffer, start: number, end: number) => number;
  /** The texts by code, in NFC. */
  readonly labels: readonly string[];
}

const EMPTY = -1;

/** Hash table on the bytes themselves: a text is decoded once, however many rows hold it. */
export function openByteDictionary(): ByteDictionary {
  const labels: string[] = [];
  const codes = new Map<string, number>();
  const spellings: { readonly bytes: Buffer; readonly code: number; readonly hash: number }[] = [];
  let slots = new Int32Array(64).fill(EMPTY);

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(EMPTY);
    spellings.forEach(({ hash }, at) => {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at;
    });
  };

  const add = (bytes: Buffer, hash: number): number => {
    const label = bytes.toString("utf8").normalize("NFC");
    if (label.includes("\ufffd") && !bytes.includes("\ufffd")) return -1;
    const code = codes.get(label) ?? labels.push(label) - 1;
    codes.set(label, code);
    spellings.push({ bytes, code, hash });
    if (spellings.length * 2 > slots.length) grow();
    return code;
  };

  const codeOf = (bytes: Buffer, start: number, end: number): number => {
    const hash = hashOf(bytes, start, end);
    let slot = hash & (slots.length - 1);
    for (let at = slots[slot] as number; at !== EMPTY; at = slots[slot] as number) {
      const known = spellings[at] as (typeof spellings)[number];
      if (known.hash === hash && known.bytes.length === end - start && standsAt(known.bytes, bytes, start)) return known.code;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = spellings.length;
    const code = add(Buffer.from(bytes.subarray(start, end)), hash);
    if (code === -1) slots[slot] = EMPTY;
    return code;
  };

  return { codeOf, labels };
}

/** FNV-1a. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(known: Buffer, bytes: Buffer, start: number): boolean {
  for (let at = 0; at < known.length; at += 1) if (known[at] !== bytes[start + at]) return false;
  return true;
}
