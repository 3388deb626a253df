import { rowLabel } from "./mended-rows.ts";

/**
 * In which row each dossier number was taken, for a file of any length: 64 bits of hash and the row, 12 bytes a dossier, where a Map of
 * the texts weighs ten times that. Two different numbers of six million share a hash once in a million files.
 */
export interface DossierRows {
  /** The row of the number, with its sheet where several are read (`Tháng 2!12`), or undefined. */
  readonly get: (dossier: string) => number | string | undefined;
  readonly set: (dossier: string, row: number, sheet?: string) => void;
}

/** A sheet has no more rows than this, and a row is kept with the number of its sheet. */
const sheetStep = 2 ** 21;

interface Slots {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** 0: free; rows are counted from 1. */
  readonly rows: Uint32Array;
}

const slotsFor = (size: number): Slots => ({
  high: new Uint32Array(size),
  low: new Uint32Array(size),
  rows: new Uint32Array(size),
});

export const openDossierRows = (): DossierRows => {
  let slots = slotsFor(1 << 14);
  let count = 0;
  const sheets = [""];
  const placed = (row: number, sheet: string): number => {
    if (sheet !== "" && !sheets.includes(sheet)) sheets.push(sheet);
    return sheets.indexOf(sheet) * sheetStep + row;
  };
  const put = (high: number, low: number, row: number): void => {
    const at = placeOf(slots, high, low);
    if (slots.rows[at] === 0) count += 1;
    slots.high[at] = high;
    slots.low[at] = low;
    slots.rows[at] = row;
  };
  const grow = (): void => {
    const { high, low, rows } = slots;
    slots = slotsFor(rows.length * 2);
    count = 0;
    for (let at = 0; at < rows.length; at += 1)
      if (rows[at] !== 0) put(high[at] as number, low[at] as number, rows[at] as number);
  };
  return {
    get: (dossier) => {
      const row = slots.rows[placeOf(slots, hash32(dossier, seeds[0]), hash32(dossier, seeds[1]))];
      if (row === undefined || row === 0) return undefined;
      return row < sheetStep ? row : rowLabel(sheets[Math.floor(row / sheetStep)] ?? "", row % sheetStep);
    },
    set: (dossier, row, sheet = "") => {
      if (count * 2 >= slots.rows.length) grow();
      put(hash32(dossier, seeds[0]), hash32(dossier, seeds[1]), placed(row, sheet));
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
