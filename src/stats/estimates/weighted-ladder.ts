/** The values of some rows in rising order with the weight up to each: their weighted distribution function, to be read backwards. */
export interface WeightedLadder {
  /** The smallest value at or below which at least this share of the weight lies; undefined where the share is more than all. */
  readonly valueAt: (share: number) => number | undefined;
}

/** Two shares that differ by less are the same but for rounding. */
const nothing = 1e-12;

/** Sorts the values of the rows given. Throws a RangeError for one that is not finite. */
export function weightedLadder(own: readonly number[], values: Float64Array, weight: Float64Array): WeightedLadder {
  const rows = Int32Array.from(own).sort((a, b) => (values[a] as number) - (values[b] as number));
  for (const row of [rows.at(0), rows.at(-1)])
    if (row !== undefined && !Number.isFinite(values[row]))
      throw new RangeError(`answer ${values[row]} of row ${row} is no number`);
  const upTo = new Float64Array(rows.length);
  let [sum, most] = [0, 0];
  rows.forEach((row, place) => {
    sum += weight[row] as number;
    // Weights below 0, which calibration may make, do not take a share back that was reached.
    most = Math.max(most, sum);
    upTo[place] = most;
  });
  return {
    valueAt: (share) => {
      const place = firstAtLeast(upTo, (share - nothing) * sum);
      return place < rows.length ? values[rows[place] as number] : undefined;
    },
  };
}

/** First place of a rising column whose number is not below `bound`; its length when there is none. */
function firstAtLeast(rising: Float64Array, bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) >= bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An interval of values; an end that the sample does not reach is null. */
export interface ValueEnds {
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

/** The ends of an interval of shares, turned back into values. */
export const endsAsValues = (
  share: { readonly ciLow: number; readonly ciHigh: number },
  ladder: WeightedLadder,
): ValueEnds => ({
  ciLow: share.ciLow < -nothing ? null : (ladder.valueAt(share.ciLow) ?? null),
  ciHigh: share.ciHigh > 1 + nothing ? null : (ladder.valueAt(share.ciHigh) ?? null),
});

/** Throws a RangeError for a probability that is not between 0 and 1. */
export function checkProbability(probability: number): void {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability ${probability} is not between 0 and 1`);
}
