/** Gives each different text a code, counted from 0 in order of first sight, straight from bytes. */
export interface ByteDictionary {
  /** Code of the text that stands in `bytes` from `start` to before `end`; -1 when it is not UTF-8. */
  readonly codeOf: (bytes: Buffer, start: number, end: number) => number;
  /** The texts by code, in NFC. */
  readonly labels: readonly string[];
}

const FREE = -1;

/** Hash table on the bytes themselves, which lie one behind the other: a text is decoded once, however many rows hold it. */
export function openByteDictionary(): ByteDictionary {
  const labels: string[] = [];
  const codes = new Map<string, number>();
  const singles = new Int32Array(256).fill(FREE);
  /** By spelling: where its bytes begin (and, one further, end), its hash, its code. */
  let starts = new Int32Array(65);
  let hashes = new Int32Array(64);
  let codeBySpelling = new Int32Array(64);
  let pool = Buffer.alloc(1024);
  let slots = new Int32Array(128).fill(FREE);
  let size = 0;

  const addLabel = (bytes: Buffer, start: number, end: number): number => {
    const label = bytes.toString("utf8", start, end).normalize("NFC");
    if (label.includes("\ufffd") && !bytes.subarray(start, end).includes("\ufffd")) return -1;
    const code = codes.get(label) ?? labels.push(label) - 1;
    codes.set(label, code);
    return code;
  };

  const grow = (): void => {
    starts = longer(starts, size * 2 + 1);
    hashes = longer(hashes, size * 2);
    codeBySpelling = longer(codeBySpelling, size * 2);
    slots = new Int32Array(size * 4).fill(FREE);
    for (let at = 0; at < size; at += 1) {
      let slot = (hashes[at] as number) & (slots.length - 1);
      while (slots[slot] !== FREE) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at;
    }
  };

  const addSpelling = (bytes: Buffer, hash: number, code: number): void => {
    const from = starts[size] as number;
    if (from + bytes.length > pool.length) pool = Buffer.concat([pool], (from + bytes.length) * 2);
    pool.set(bytes, from);
    starts[size + 1] = from + bytes.length;
    hashes[size] = hash;
    codeBySpelling[size] = code;
    size += 1;
    if (size === hashes.length) grow();
  };

  /** Where a spelling ends in the bytes if it begins there; -1 if it does not. */
  const standsAt = (spelling: number, bytes: Buffer, start: number): number => {
    const from = starts[spelling] as number;
    const length = (starts[spelling + 1] as number) - from;
    for (let at = 0; at < length; at += 1) if (pool[from + at] !== bytes[start + at]) return -1;
    return start + length;
  };

  const codeOfSingle = (bytes: Buffer, start: number): number => {
    const byte = bytes[start] as number;
    if (singles[byte] === FREE) singles[byte] = addLabel(bytes, start, start + 1);
    return singles[byte] as number;
  };

  const codeOf = (bytes: Buffer, start: number, end: number): number => {
    if (end - start === 1) return codeOfSingle(bytes, start);
    const hash = hashOf(bytes, start, end);
    let slot = hash & (slots.length - 1);
    for (let at = slots[slot] as number; at !== FREE; at = slots[slot] as number) {
      if (hashes[at] === hash && standsAt(at, bytes, start) === end) return codeBySpelling[at] as number;
      slot = (slot + 1) & (slots.length - 1);
    }
    const code = addLabel(bytes, start, end);
    if (code === -1) return -1;
    slots[slot] = size;
    addSpelling(bytes.subarray(start, end), hash, code);
    return code;
  };

  return { codeOf, labels };
}

function longer(column: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(column);
  return larger;
}

/** FNV-1a. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
