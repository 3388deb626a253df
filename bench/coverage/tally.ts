import type { PercentEnds } from "./kinds.ts";

/** What became of many intervals of one kind. */
export interface Tally {
  held: number;
  /** The truth lay below the interval, and above it. */
  below: number;
  above: number;
  /** Estimates without an interval of this kind. */
  none: number;
  /** Sum of half the lengths, in points. */
  half: number;
}

export const emptyTally = (): Tally => ({ held: 0, below: 0, above: 0, none: 0, half: 0 });

/** Rounding of the census and of the ends is no miss. */
const rounding = 1e-9;

export function count(tally: Tally, ends: PercentEnds, truth: number): void {
  if (ends === undefined) {
    tally.none += 1;
    return;
  }
  const [low, high] = ends;
  tally.half += (high - low) / 2;
  if (truth < low - rounding) tally.below += 1;
  else if (truth > high + rounding) tally.above += 1;
  else tally.held += 1;
}

export function add(sum: Tally, other: Tally): void {
  sum.held += other.held;
  sum.below += other.below;
  sum.above += other.above;
  sum.none += other.none;
  sum.half += other.half;
}

export const seen = ({ held, below, above, none }: Tally): number => held + below + above + none;

/** Share of the estimates whose interval held the truth, in per cent; an estimate without an interval holds nothing. */
export const coverage = (tally: Tally): number => (100 * tally.held) / seen(tally);

export const halfWidth = (tally: Tally): number => tally.half / (seen(tally) - tally.none);
