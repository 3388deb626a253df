import { studentQuantile } from "../distributions/student.ts";
import { type IntervalOptions, intervalEnds, type UncertainValue } from "./interval-ends.ts";
import type { Quantile } from "./quantile.ts";
import { meanStatistic, type NoStatistic, type StatisticRows } from "./statistic.ts";
import { checkProbability, endsAsValues, type WeightedLadder, weightedLadder } from "./weighted-ladder.ts";

/** A quantile found in a sample, before its interval. */
export interface FoundQuantile {
  readonly ok: true;
  /** Rows that take part. */
  readonly n: number;
  readonly value: number;
  /** 1 where a row lies at or below it, 0 where above, NaN where the answer is missing. */
  readonly isBelow: Float64Array;
  readonly ladder: WeightedLadder;
}

/** No interval, or one that the sample reaches on one side only: the end beyond is null. */
export type OpenQuantile =
  | { readonly ok: false; readonly reason: "no-interval"; readonly n: number; readonly value: number }
  | {
      readonly ok: false;
      readonly reason: "open-interval";
      readonly n: number;
      readonly value: number;
      readonly ciLow: number | null;
      readonly ciHigh: number | null;
    };

/**
 * The quantile of the rows inside, or why they have none. Throws a RangeError for a probability outside (0, 1) and as `meanStatistic`.
 */
export function foundQuantile(values: Float64Array, rows: StatisticRows, probability: number): FoundQuantile | NoStatistic {
  checkProbability(probability);
  const mean = meanStatistic(values, rows);
  if (!mean.ok) return mean;
  const { weight, inside } = rows;
  const own = [...values.keys()].filter(
    (row) => weight[row] !== 0 && !Number.isNaN(values[row]) && (inside === undefined || inside[row] === 1),
  );
  const ladder = weightedLadder(own, values, weight);
  const value = ladder.valueAt(probability) as number;
  const isBelow = values.map((one) => (Number.isNaN(one) ? Number.NaN : Number(one <= value)));
  return { ok: true, value, isBelow, ladder, n: mean.n };
}

/** The interval of the share at or below a quantile, its ends turned back into values (Woodruff 1952). */
export function woodruffInterval(
  { value, ladder, n }: FoundQuantile,
  share: UncertainValue,
  options: IntervalOptions,
): Quantile | OpenQuantile {
  const ends = intervalEnds(share, options);
  if (ends === undefined) return { ok: false, reason: "no-interval", n, value };
  const { ciLow, ciHigh } = endsAsValues(ends, ladder);
  if (ciLow === null || ciHigh === null) return { ok: false, reason: "open-interval", n, value, ciLow, ciHigh };
  const se = (ciHigh - ciLow) / (2 * studentQuantile((1 + (options.confidence ?? 0.95)) / 2, share.df));
  return { ok: true, value, se, df: share.df, ciLow, ciHigh, n };
}
