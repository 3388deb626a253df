import { grown } from "../design/grown.ts";
import type { PairSums } from "./pair-sums.ts";
import type { PlacedScores } from "./score-moments.ts";

/** Sums of scores by cell (a sampled unit within a domain); NaN where no row took part. */
export interface ScoreTotals {
  readonly kind: "totals";
  total: Float64Array;
}

export const noTotals = (): ScoreTotals => ({ kind: "totals", total: new Float64Array(0) });

/** Adds scores by cell. */
export function addTotals(totals: ScoreTotals, { scores, place, size }: PlacedScores): void {
  totals.total = grown(totals.total, size, Number.NaN);
  const { total } = totals;
  for (let row = 0; row < place.length; row += 1) {
    const at = place[row] as number;
    const score = scores[row] as number;
    if (at < 0 || Number.isNaN(score)) continue;
    const sum = total[at] as number;
    total[at] = Number.isNaN(sum) ? score : sum + score;
  }
}

/** Adds the totals of other rows; `place` says which cell here each cell there is, of `size`. */
export const mergeTotals = (
  totals: ScoreTotals,
  other: ScoreTotals,
  { place, size }: { readonly place: Int32Array; readonly size: number },
): void =>
  addTotals(totals, { scores: other.total.subarray(0, place.length), place: place.subarray(0, other.total.length), size });

/** The pair of each cell, and how many PSUs were drawn in the stratum of each pair. */
export interface CellPairs {
  readonly pair: Int32Array;
  readonly drawn: Float64Array;
}

/** What the pairs sum to when the cells are PSUs; those without a row in the domain have a total of 0. */
export function totalSums({ total }: ScoreTotals, { pair, drawn }: CellPairs): PairSums {
  const size = drawn.length;
  const sums = { total: new Float64Array(size), squares: new Float64Array(size), isSeen: new Uint8Array(size) };
  const count = new Int32Array(size);
  eachTotal(total, pair, (one, at) => {
    sums.total[at] = (sums.total[at] as number) + one;
    sums.isSeen[at] = 1;
    count[at] = (count[at] as number) + 1;
  });
  eachTotal(total, pair, (one, at) => {
    const distance = one - (sums.total[at] as number) / (drawn[at] as number);
    sums.squares[at] = (sums.squares[at] as number) + distance * distance;
  });
  drawn.forEach((all, at) => {
    const mean = (sums.total[at] as number) / all;
    sums.squares[at] = (sums.squares[at] as number) + (all - (count[at] as number)) * mean * mean;
  });
  return sums;
}

function eachTotal(total: Float64Array, pair: Int32Array, visit: (one: number, pair: number) => void): void {
  for (let cell = 0; cell < Math.min(total.length, pair.length); cell += 1) {
    const one = total[cell] as number;
    if (!Number.isNaN(one)) visit(one, pair[cell] as number);
  }
}
