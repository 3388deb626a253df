import { checkCodes } from "./code-count.ts";
import { grown } from "./grown.ts";
import { addPair, emptyPairIndex, type PairIndex } from "./pair-index.ts";
import type { SampleChunk } from "./sample-chunk.ts";

/** How many units a sample holds at each stage, counted chunk by chunk. Plain data. */
export interface DrawnUnits {
  rows: number;
  /** PSUs (rows, where there are none) by stratum code; 0 for a code that no row has. */
  drawn: Int32Array;
  /** Stratum of each PSU code; −1 for a code that no row has. */
  home: Int32Array;
  /** Second-stage units by PSU code, and the units themselves as pairs of PSU and code. */
  drawnWithin: Int32Array;
  ssus: PairIndex;
}

export const noUnits = (): DrawnUnits => ({
  rows: 0,
  drawn: new Int32Array(0),
  home: new Int32Array(0),
  drawnWithin: new Int32Array(0),
  ssus: emptyPairIndex(),
});

/** Counts the units of a chunk that were not there before. Throws a RangeError for a negative code and a PSU in two strata. */
export function countUnits(units: DrawnUnits, { rows, stratum, psu, ssu }: SampleChunk): void {
  units.rows += rows;
  for (const [name, codes] of Object.entries({ stratum, psu, ssu })) checkCodes(name, codes);
  for (let row = 0; row < rows; row += 1) {
    const code = stratum === undefined ? 0 : (stratum[row] as number);
    if (psu === undefined) countOne(units, code);
    else {
      countPsu(units, psu[row] as number, code);
      if (ssu !== undefined) countSsu(units, psu[row] as number, ssu[row] as number);
    }
  }
}

function countOne(units: DrawnUnits, stratum: number): void {
  if (stratum >= units.drawn.length) units.drawn = grown(units.drawn, stratum + 1);
  units.drawn[stratum] = (units.drawn[stratum] as number) + 1;
}

function countPsu(units: DrawnUnits, psu: number, stratum: number): void {
  if (psu >= units.home.length) units.home = grown(units.home, psu + 1, -1);
  const home = units.home[psu] as number;
  if (home === stratum) return;
  if (home !== -1) throw new RangeError(`psu ${psu} lies in strata ${home} and ${stratum}`);
  units.home[psu] = stratum;
  countOne(units, stratum);
}

function countSsu(units: DrawnUnits, psu: number, ssu: number): void {
  const known = units.ssus.size;
  if (addPair(units.ssus, psu, ssu) < known) return;
  if (psu >= units.drawnWithin.length) units.drawnWithin = grown(units.drawnWithin, psu + 1);
  units.drawnWithin[psu] = (units.drawnWithin[psu] as number) + 1;
}

/** Adds the units of another part of the sample; a PSU may lie in both parts. */
export function mergeUnits(units: DrawnUnits, other: DrawnUnits): void {
  units.rows += other.rows;
  const isByPsu = other.home.length > 0;
  if (isByPsu)
    other.home.forEach((stratum, psu) => {
      if (stratum >= 0) countPsu(units, psu, stratum);
    });
  else {
    units.drawn = grown(units.drawn, other.drawn.length);
    other.drawn.forEach((count, code) => {
      units.drawn[code] = (units.drawn[code] as number) + count;
    });
  }
  for (let at = 0; at < other.ssus.size; at += 1)
    countSsu(units, other.ssus.first[at] as number, other.ssus.second[at] as number);
}
