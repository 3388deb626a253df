import { type EstimateOptions, type Outcome, type PreparedSample, preparedSample } from "./estimate.ts";
import type { Interval } from "./interval-ends.ts";
import { domainProportions } from "./proportion.ts";
import { checkProbability, endsAsValues, type WeightedLadder, weightedLadder } from "./weighted-ladder.ts";

/** A quantile of a population, with Woodruff's interval. */
export interface Quantile {
  readonly ok: true;
  readonly value: number;
  /** Length of the interval over 2·t: the standard error that an interval of this length would come from. */
  readonly se: number;
  /** Degrees of freedom of the design: PSUs − strata. */
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Rows that take part. */
  readonly n: number;
}

/** Why there is no quantile, or no whole interval. In an `open-interval` the end that the sample does not reach is null. */
export type NoQuantile =
  | { readonly ok: false; readonly reason: "empty-domain"; readonly n: 0 }
  | { readonly ok: false; readonly reason: "no-interval"; readonly n: number; readonly value: number }
  | {
      readonly ok: false;
      readonly reason: "singleton-psu";
      readonly n: number;
      readonly value: number;
      readonly stratum: number;
    }
  | {
      readonly ok: false;
      readonly reason: "open-interval";
      readonly n: number;
      readonly value: number;
      readonly ciLow: number | null;
      readonly ciHigh: number | null;
    };

export type QuantileOutcome = Quantile | NoQuantile;

export interface QuantileRequest {
  /** Share of the population that lies at or below the quantile, between 0 and 1. */
  readonly probability: number;
  /** How the interval of that share is found, before its ends are turned back into values; `t` unless given. */
  readonly interval?: Interval | undefined;
}

/**
 * Weighted quantiles by domain, of a prepared sample. `values` has one number a row, NaN where the answer is missing.
 *
 * Rule: the smallest value at or below which at least the share `probability` of the weight lies, the inverse of the weighted
 * distribution function without interpolation (type 1 of Hyndman and Fan 1996; rule "math", the default of R survey 4.1
 * `svyquantile`). Shares that differ in the 12th digit are one share. Where `probability` is smaller than the first value's share, that
 * value is the quantile by this rule; survey 4.1 goes on to the second value there.
 *
 * Interval: that of the share at or below the quantile, value ± t·se or on the logit scale, whose two ends are turned back into values
 * by the same rule (`interval.type` "mean" and "xlogit"). Where an end of the share lies outside 0…1 the sample does not reach it, and the
 * outcome is `open-interval`.
 *
 * Source: Woodruff (1952), Journal of the American Statistical Association 47, 635–646. Throws a RangeError for a probability outside
 * (0, 1), an answer that is infinite, or a column of another length than the design.
 *
 * @example
 * const domain = Int32Array.of(0, 0, 0, 1, 1, -1);
 * const sample = preparedSample({ design: { rows: 6 }, domain, domains: 3, confidence: 0.5 });
 * domainQuantiles(sample, Float64Array.of(4, 1, 3, 2, 5, 9), { probability: 0.5 });
 * // [{ ok: true, value: 3, ciLow: 3, ciHigh: 4, n: 3, … }, { ok: true, value: 2, … }, { ok: false, reason: "empty-domain", n: 0 }]
 */
export function domainQuantiles(sample: PreparedSample, values: Float64Array, request: QuantileRequest): QuantileOutcome[] {
  const { probability, interval = "t" } = request;
  checkProbability(probability);
  const ladders = domainLadders(sample, values);
  const quantiles = ladders.map((ladder) => ladder.valueAt(probability));
  const isBelow = values.map((value, row) => {
    const domain = sample.cells.domain[row] as number;
    return domain < 0 || Number.isNaN(value) ? Number.NaN : Number(value <= (quantiles[domain] ?? Number.NaN));
  });
  const shares = domainProportions(sample, isBelow, interval);
  return shares.map((share, domain) =>
    inverted(share, { value: quantiles[domain], ladder: ladders[domain] as WeightedLadder, sample }),
  );
}

/**
 * Weighted quantile of a variable in a stratified or clustered sample, with its interval; rule, source, failures and
 * errors as of `domainQuantiles`.
 *
 * @example
 * const options = { design: { rows: 5 }, probability: 0.5 };
 * quantile(Float64Array.of(4, 1, 3, 2, 5), options); // { ok: false, reason: "open-interval", n: 5, value: 3, … }
 */
export function quantile(values: Float64Array, options: EstimateOptions & QuantileRequest): QuantileOutcome {
  return domainQuantiles(preparedSample(options), values, options)[0] as QuantileOutcome;
}

/**
 * Middle value: the quantile of ½. Rule, source, failures and errors as of `domainQuantiles`.
 *
 * @example
 * median(Float64Array.of(4, 1, 3, 2, 5, 9, 7), { design: { rows: 7 }, confidence: 0.8 });
 * // { ok: true, value: 4, se: 2.43…, df: 6, ciLow: 2, ciHigh: 9, n: 7 }
 */
export const median = (values: Float64Array, options: EstimateOptions): QuantileOutcome =>
  quantile(values, { ...options, probability: 0.5 });

function inverted(
  share: Outcome,
  { value, ladder, sample }: { value: number | undefined; ladder: WeightedLadder; sample: PreparedSample },
): QuantileOutcome {
  if (value === undefined || share.n === 0) return { ok: false, reason: "empty-domain", n: 0 };
  if (!share.ok)
    return share.reason === "singleton-psu"
      ? { ok: false, reason: "singleton-psu", n: share.n, value, stratum: share.stratum }
      : { ok: false, reason: "no-interval", n: share.n, value };
  const { n, df } = share;
  const { ciLow, ciHigh } = endsAsValues(share, ladder);
  if (ciLow === null || ciHigh === null) return { ok: false, reason: "open-interval", n, value, ciLow, ciHigh };
  return { ok: true, value, se: (ciHigh - ciLow) / (2 * (sample.quantile as number)), df, ciLow, ciHigh, n };
}

function domainLadders({ cells, design }: PreparedSample, values: Float64Array): WeightedLadder[] {
  const rows: number[][] = Array.from({ length: cells.domains }, () => []);
  for (let row = 0; row < values.length; row += 1) {
    const domain = cells.domain[row] as number;
    if (domain >= 0 && !Number.isNaN(values[row]) && design.weight[row] !== 0) rows[domain]?.push(row);
  }
  return rows.map((own) => weightedLadder(own, values, design.weight));
}
