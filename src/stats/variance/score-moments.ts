import { grown } from "../design/grown.ts";
import type { PairSums } from "./pair-sums.ts";

/**
 * Scores of rows that are their own PSUs, gathered by pair (a stratum within a domain): their number, mean, and squared distances from
 * it, kept up to date row by row.
 */
export interface ScoreMoments {
  readonly kind: "moments";
  count: Float64Array;
  mean: Float64Array;
  squares: Float64Array;
}

export const noMoments = (): ScoreMoments => ({
  kind: "moments",
  count: new Float64Array(0),
  mean: new Float64Array(0),
  squares: new Float64Array(0),
});

function makeRoom(moments: ScoreMoments, size: number): void {
  moments.count = grown(moments.count, size);
  moments.mean = grown(moments.mean, size);
  moments.squares = grown(moments.squares, size);
}

/** One score a row, NaN where it takes no part, and its pair (−1 outside); `size` pairs are known. */
export interface PlacedScores {
  readonly scores: Float64Array;
  readonly place: Int32Array;
  readonly size: number;
}

/** Source: Welford (1962), Note on a method for calculating corrected sums of squares and products. */
export function addMoments(moments: ScoreMoments, { scores, place, size }: PlacedScores): void {
  makeRoom(moments, size);
  const { count, mean, squares } = moments;
  for (let row = 0; row < place.length; row += 1) {
    const at = place[row] as number;
    const score = scores[row] as number;
    if (at < 0 || Number.isNaN(score)) continue;
    const number = (count[at] as number) + 1;
    const distance = score - (mean[at] as number);
    const moved = (mean[at] as number) + distance / number;
    count[at] = number;
    mean[at] = moved;
    squares[at] = (squares[at] as number) + distance * (score - moved);
  }
}

/** Adds the moments of other rows; `place` says which pair here each pair there is, of `size`. Source: Chan, Golub and LeVeque (1983). */
export function mergeMoments(
  moments: ScoreMoments,
  other: ScoreMoments,
  { place, size }: { readonly place: Int32Array; readonly size: number },
): void {
  makeRoom(moments, size);
  for (let at = 0; at < Math.min(place.length, other.count.length); at += 1) {
    const here = place[at] as number;
    const more = other.count[at] as number;
    if (more === 0) continue;
    const own = moments.count[here] as number;
    const distance = (other.mean[at] as number) - (moments.mean[here] as number);
    moments.count[here] = own + more;
    moments.mean[here] = (moments.mean[here] as number) + (distance * more) / (own + more);
    moments.squares[here] =
      (moments.squares[here] as number) + (other.squares[at] as number) + (distance * distance * own * more) / (own + more);
  }
}

/** What the pairs sum to, with the rows of the stratum that take no part counted as scores of 0; `drawn` rows in the stratum of a pair. */
export function momentSums({ count, mean, squares }: ScoreMoments, drawn: Float64Array): PairSums {
  const sums = {
    total: new Float64Array(drawn.length),
    squares: new Float64Array(drawn.length),
    isSeen: new Uint8Array(drawn.length),
  };
  for (let at = 0; at < Math.min(drawn.length, count.length); at += 1) {
    const own = count[at] as number;
    const all = drawn[at] as number;
    if (own === 0) continue;
    sums.total[at] = own * (mean[at] as number);
    sums.squares[at] = (squares[at] as number) + ((mean[at] as number) ** 2 * own * (all - own)) / all;
    sums.isSeen[at] = 1;
  }
  return sums;
}
