import { rowLabel } from "./mended-rows.ts";

/**
 * In which row each dossier number was taken, for a file of any length: 64 bits of hash and the row, 14 bytes a dossier, where a Map of
 * the texts weighs ten times that. Two different numbers of six million share a hash once in a million files.
 */
export interface DossierRows {
  /** The row of the number, with its sheet where several are read (`Tháng 2!12`), or undefined. */
  readonly get: (dossier: string) => number | string | undefined;
  readonly set: (dossier: string, row: number, sheet?: string) => void;
}

interface Slots {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** 0: free; rows are counted from 1. */
  readonly rows: Uint32Array;
  /** Number of the sheet among those that were named; 0: none. */
  readonly sheets: Uint16Array;
}

const slotsFor = (size: number): Slots => ({
  high: new Uint32Array(size),
  low: new Uint32Array(size),
  rows: new Uint32Array(size),
  sheets: new Uint16Array(size),
});

export const openDossierRows = (): DossierRows => {
  let slots = slotsFor(1 << 14);
  let count = 0;
  const names = [""];
  const numberOf = (sheet: string): number => {
    if (!names.includes(sheet)) names.push(sheet);
    return names.indexOf(sheet);
  };
  const put = (high: number, low: number, { row, sheet }: { readonly row: number; readonly sheet: number }): void => {
    const at = placeOf(slots, high, low);
    if (slots.rows[at] === 0) count += 1;
    slots.high[at] = high;
    slots.low[at] = low;
    slots.rows[at] = row;
    slots.sheets[at] = sheet;
  };
  const grow = (): void => {
    const { high, low, rows, sheets } = slots;
    slots = slotsFor(rows.length * 2);
    count = 0;
    for (let at = 0; at < rows.length; at += 1)
      if (rows[at] !== 0) put(high[at] as number, low[at] as number, { row: rows[at] as number, sheet: sheets[at] as number });
  };
  return {
    get: (dossier) => {
      const at = placeOf(slots, hash32(dossier, seeds[0]), hash32(dossier, seeds[1]));
      const [row, sheet] = [slots.rows[at] ?? 0, names[slots.sheets[at] ?? 0] ?? ""];
      if (row === 0) return undefined;
      return sheet === "" ? row : rowLabel(sheet, row);
    },
    set: (dossier, row, sheet = "") => {
      if (count * 2 >= slots.rows.length) grow();
      put(hash32(dossier, seeds[0]), hash32(dossier, seeds[1]), { row, sheet: numberOf(sheet) });
    },
  };
};

/** Where the number stands, or the free slot where it would. */
const placeOf = ({ high, low, rows }: Slots, wantedHigh: number, wantedLow: number): number => {
  const mask = rows.length - 1;
  let at = wantedLow & mask;
  while (rows[at] !== 0 && (high[at] !== wantedHigh || low[at] !== wantedLow)) at = (at + 1) & mask;
  return at;
};

const seeds = [0x9e3779b9, 0x85ebca6b] as const;

/** MurmurHash3 over the UTF-16 units (Appleby 2011, x86 32 bit). */
const hash32 = (text: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    hash ^= unit;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
