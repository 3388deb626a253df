import { type Cells, cellSums } from "../design/cell-sums.ts";
import { checkCells, checkWeights } from "../design/weight-columns.ts";

/** The largest weight allowed: so many times the median of the weights above 0, or a number. */
export type WeightLimit = { readonly timesMedian: number } | { readonly absolute: number };

export interface TrimOptions {
  readonly weight: Float64Array;
  readonly limit: WeightLimit;
  /** Groups whose sums of weights are kept, such as strata or post-strata; absent: all rows are one group. */
  readonly groups?: Cells | undefined;
}

export interface TrimmedWeights {
  readonly ok: true;
  readonly weights: Float64Array;
  /** The largest weight allowed, in the unit of the weights. */
  readonly limit: number;
  /** Rows whose weight became smaller. */
  readonly trimmed: number;
  /** Sum of what was taken from them and given to others. */
  readonly moved: number;
}

/** The weight of `group` does not fit under the limit, however it is shared: its rows could hold `possible` of `total`. */
export interface NoRoom {
  readonly ok: false;
  readonly reason: "no-room";
  readonly group: number;
  readonly total: number;
  readonly possible: number;
}

/**
 * Cuts weights to an upper limit and gives the excess to the other rows of the group, in proportion to their weights; rows that this
 * pushes over the limit are cut as well, until none is above it. The sum of each group stays, rows of weight 0 stay at 0, and what was
 * in order of size remains so: the weights become min(limit, c_g · w) with one c_g ≥ 1 a group.
 *
 * Source: Potter (1990), A study of procedures to identify and trim extreme sampling weights, with the redistribution in proportion.
 * (R survey's `trimWeights` adds the same amount to each row instead.) Fails with `no-room` and the group. Throws a RangeError for a
 * limit that is not positive, a negative or missing weight, and columns that differ in length.
 *
 * @example
 * trimWeights({ weight: Float64Array.of(1, 1, 2, 8), limit: { absolute: 6 } });
 * // { ok: true, weights: [1.5, 1.5, 3, 6], limit: 6, trimmed: 1, moved: 2 }
 */
export function trimWeights({ weight, limit, groups }: TrimOptions): TrimmedWeights | NoRoom {
  checkWeights(weight);
  const { cell, cells } = groups ?? { cell: new Int32Array(weight.length), cells: 1 };
  checkCells(cell);
  const most = largestAllowed(weight, limit);
  const totals = cellSums({ cell, cells }, weight);
  const holders = cellSums(
    { cell, cells },
    weight.map((value) => (value > 0 ? 1 : 0)),
  );
  const full = totals.findIndex((total, group) => total > (holders[group] as number) * most * (1 + 1e-12));
  if (full >= 0)
    return {
      ok: false,
      reason: "no-room",
      group: full,
      total: totals[full] as number,
      possible: (holders[full] as number) * most,
    };
  const weights = levelled({ weight, cell, totals, most });
  return { ok: true, weights, limit: most, ...whatMoved(weight, weights) };
}

function largestAllowed(weight: Float64Array, limit: WeightLimit): number {
  const most = "absolute" in limit ? limit.absolute : limit.timesMedian * medianOf(weight.filter((value) => value > 0));
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) throw new RangeError(`${most} is no limit of weights`);
  return most;
}

function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

interface Levelling {
  readonly weight: Float64Array;
  readonly cell: Int32Array;
  readonly totals: Float64Array;
  readonly most: number;
}

/** Raises the rows below the limit until the totals are reached, round by round; each round sets at least one more row to the limit. */
function levelled({ weight, cell, totals, most }: Levelling): Float64Array {
  const factor = new Float64Array(totals.length).fill(1);
  for (;;) {
    const left = totals.slice();
    const below = new Float64Array(totals.length);
    weight.forEach((value, row) => {
      const group = cell[row] as number;
      if (value * (factor[group] as number) >= most) left[group] = (left[group] as number) - most;
      else below[group] = (below[group] as number) + value;
    });
    const next = factor.map((before, group) => Math.max(before, safeRatio(left[group] as number, below[group] as number)));
    const isSettled = next.every((value, group) => value <= (factor[group] as number) * (1 + 1e-15));
    if (isSettled) return weight.map((value, row) => Math.min(most, value * (next[cell[row] as number] as number)));
    factor.set(next);
  }
}

const safeRatio = (above: number, below: number): number => (below > 0 ? above / below : 1);

function whatMoved(before: Float64Array, after: Float64Array): { readonly trimmed: number; readonly moved: number } {
  let trimmed = 0;
  let moved = 0;
  before.forEach((value, row) => {
    const less = value - (after[row] as number);
    if (less <= 0) return;
    trimmed += 1;
    moved += less;
  });
  return { trimmed, moved };
}
