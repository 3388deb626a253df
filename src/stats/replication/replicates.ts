import { designEffect } from "../estimates/design-effect.ts";
import { type IntervalOptions, intervalEnds, logit } from "../estimates/interval-ends.ts";
import type { Statistic } from "../estimates/statistic.ts";

/** A sample weighted anew many times, so that the spread of a statistic over the replicates shows its error. */
export interface Replicates {
  readonly ok: true;
  readonly count: number;
  /** Degrees of freedom of the design: PSUs − strata. */
  readonly df: number;
  /** Weights of the sample itself. */
  readonly fullWeight: Float64Array;
  /** What the squared distance of each replicate counts in the variance. */
  readonly coefficient: Float64Array;
  /** Weights of the rows in a replicate, counted from 0; made when asked for, so that thousands of replicates need no space. */
  readonly weights: (replicate: number) => Float64Array;
}

export type ReplicationOptions = IntervalOptions & {
  readonly replicates: Replicates;
  /** What the distances are taken from: the mean of the replicates (unless given) or the statistic of the sample itself. */
  readonly centre?: "mean" | "estimate" | undefined;
};

/** What a statistic comes to under some weights: a number, a statistic with its scores, or an outcome that says why there is none. */
export type Replicated = number | Statistic | Failed;

type Failed = { readonly ok: false };

/** The failures among what a statistic may come to. */
export type FailureOf<Result> = Extract<Result, Failed>;

export interface ReplicateEstimate {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Variance over that of a simple random sample of as many rows; null for a plain number, and where those rows do not vary. */
  readonly deff: number | null;
  /** Rows that take part; null for a plain number. */
  readonly n: number | null;
}

/** The statistic is no finite number on the sample itself, or on the replicate that is named; or the design has no spread to judge by. */
export type NoReplicateEstimate =
  | { readonly ok: false; readonly reason: "undefined-value" }
  | { readonly ok: false; readonly reason: "undefined-replicate"; readonly replicate: number; readonly value: number }
  | { readonly ok: false; readonly reason: "no-interval"; readonly value: number; readonly se: number };

export type ReplicateOutcome<Result> = ReplicateEstimate | NoReplicateEstimate | FailureOf<Result>;

/**
 * Estimate, standard error and interval of any statistic that is a function of the weights: √Σ_r c_r·(θ_r − centre)².
 * The statistic is called once for the sample and once for each replicate; it must not keep or change the array it is given. It gives a
 * number, a `Statistic` (then the design effect is known too), or a failure, which is handed on as it is when the sample itself has it.
 *
 * With `interval: "logit"`, for shares, ends are found from the error of log(θ/(1 − θ)) over the replicates; where the share is 0 or 1,
 * in the sample or in a replicate, the outcome is `no-interval`. Replicates whose c_r is 0 have no part in their mean.
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, 2nd ed., chs. 3–4; numbers as R survey 4.1 `withReplicates`,
 * `svymean(deff = TRUE)` and `svyciprop(method = "logit")` of replicate designs, but that R counts rows without weight in the design effect
 * and takes its degrees of freedom from the rank of the replicate weights. Throws a RangeError for a confidence not between 0 and 1.
 *
 * @example
 * const replicates = jackknife({ rows: 3 });
 * const y = Float64Array.of(1, 2, 6);
 * if (replicates.ok) replicateEstimate((weight) => totalStatistic(y, { weight }), { replicates });
 * // { ok: true, value: 9, se: 4.58…, df: 2, ciLow: -10.7…, ciHigh: 28.7…, deff: 1, n: 3 }
 * const items = [Float64Array.of(1, 2, 3, 5), Float64Array.of(2, 2, 4, 5), Float64Array.of(1, 3, 3, 4)];
 * const alpha = (weight) => { const found = cronbach(items, weight); return found.ok ? found.alpha : found; };
 * const four = jackknife({ rows: 4 });
 * if (four.ok) replicateEstimate(alpha, { replicates: four }); // { ok: true, value: 0.945…, se: 0.0711…, df: 3, … }
 */
export const replicateEstimate = <Result extends Replicated>(
  statistic: (weights: Float64Array) => Result,
  options: ReplicationOptions,
): ReplicateOutcome<Result> => replicateEstimates((weights) => [statistic(weights)], options)[0] as ReplicateOutcome<Result>;

/**
 * The same for several statistics that are found together, such as the parts of R² by factor or the means of many domains: one call a
 * replicate serves all. They come as a list of one length on the sample and on every replicate; otherwise a RangeError is thrown. Formula,
 * source and outcomes as of `replicateEstimate`.
 *
 * @example
 * const predictors = [Float64Array.of(1, 2, 3, 5, 4, 4), Float64Array.of(1, 0, 0, 1, 1, 0)];
 * const columns = { predictors, target: Float64Array.of(2, 3, 5, 6, 6, 4) };
 * const parts = (weight) => { const found = relativeImportance({ ...columns, weight }); return found.ok ? found.parts : [NaN, NaN]; };
 * const replicates = jackknife({ rows: 6 });
 * if (replicates.ok) replicateEstimates(parts, { replicates }); // [{ ok: true, value: 0.769…, se: 0.411…, … }, …]
 */
export function replicateEstimates<Result extends Replicated>(
  statistics: (weights: Float64Array) => ArrayLike<Result>,
  options: ReplicationOptions,
): ReplicateOutcome<Result>[] {
  const { replicates } = options;
  const full = Array.from(statistics(replicates.fullWeight.slice()));
  const theta = full.map(() => new Float64Array(replicates.count));
  for (let replicate = 0; replicate < replicates.count; replicate += 1) {
    const again = statistics(replicates.weights(replicate));
    if (again.length !== full.length)
      throw new RangeError(`${again.length} statistics of replicate ${replicate}, not ${full.length}`);
    for (const [at, own] of theta.entries()) own[replicate] = numberOf(again[at] as Result);
  }
  return full.map((one, at) => outcomeOf(one, theta[at] as Float64Array, options));
}

/** NaN for a failure. */
export const numberOf = (one: Replicated): number => {
  if (typeof one === "number") return one;
  return one.ok ? one.value : Number.NaN;
};

function outcomeOf<Result extends Replicated>(
  full: Result,
  theta: Float64Array,
  options: ReplicationOptions,
): ReplicateOutcome<Result> {
  if (isFailure(full)) return full;
  const value = numberOf(full);
  if (!Number.isFinite(value)) return { ok: false, reason: "undefined-value" };
  const replicate = theta.findIndex((one) => !Number.isFinite(one));
  if (replicate >= 0) return { ok: false, reason: "undefined-replicate", replicate, value };
  const { df } = options.replicates;
  const variance = replicateVariance(value, theta, options);
  const se = Math.sqrt(variance);
  const logitSe =
    options.interval === "logit" ? Math.sqrt(replicateVariance(logit(value), theta.map(logit), options)) : undefined;
  const ends = intervalEnds({ value, se, df, logitSe }, options);
  if (ends === undefined) return { ok: false, reason: "no-interval", value, se };
  const { simpleVariance = undefined, n = null } = typeof full === "number" ? {} : (full as Statistic);
  return { ok: true, value, se, df, ...ends, deff: designEffect({ value, variance, simple: simpleVariance }), n };
}

export const isFailure = <Result extends Replicated>(one: Result): one is FailureOf<Result> =>
  typeof one !== "number" && !one.ok;

/** Σ_r c_r·(θ_r − centre)². */
function replicateVariance(value: number, theta: Float64Array, { replicates, centre }: ReplicationOptions): number {
  const { coefficient } = replicates;
  const counted = theta.filter((_, at) => (coefficient[at] as number) > 0);
  const mean = counted.reduce((sum, one) => sum + one, 0) / counted.length;
  const from = centre === "estimate" || counted.length === 0 ? value : mean;
  return theta.reduce((sum, one, at) => sum + (coefficient[at] as number) * (one - from) ** 2, 0);
}

/**
 * Replicates whose weights stand in a file: one column of combined weights (sampling weight included) a replicate, with the
 * coefficients and degrees of freedom that their maker states. Throws a RangeError, naming column and row, when columns differ in length,
 * none is given, or one holds what is no number, and for a coefficient or degrees of freedom below 0.
 *
 * Source: as R survey 4.1 `svrepdesign(combined.weights = TRUE, type = "other")`, with `scale` · `rscales` as coefficients.
 *
 * @example
 * const given = { fullWeight: Float64Array.of(1, 1), weights: [Float64Array.of(2, 0), Float64Array.of(0, 2)] };
 * const replicates = givenReplicates({ ...given, coefficient: Float64Array.of(0.5, 0.5), df: 1 });
 * replicateEstimate((weights) => weights[0] * 3 + weights[1] * 5, { replicates }); // { ok: true, value: 8, se: 2, df: 1, … }
 */
export function givenReplicates(given: GivenReplicates): Replicates {
  checkGiven(given);
  const { fullWeight, weights, coefficient, df } = given;
  return {
    ok: true,
    count: weights.length,
    df,
    fullWeight,
    coefficient,
    weights: (replicate) => (weights[replicate] as Float64Array).slice(),
  };
}

export interface GivenReplicates {
  readonly fullWeight: Float64Array;
  readonly weights: readonly Float64Array[];
  readonly coefficient: Float64Array;
  readonly df: number;
}

function checkGiven({ fullWeight, weights, coefficient, df }: GivenReplicates): void {
  if (weights.length === 0 || coefficient.length !== weights.length)
    throw new RangeError(`${weights.length} columns of replicate weights, ${coefficient.length} coefficients`);
  const bad = coefficient.findIndex((one) => !(one >= 0 && one < Number.POSITIVE_INFINITY));
  if (bad >= 0) throw new RangeError(`coefficient ${coefficient[bad]} of replicate ${bad} is below 0 or no number`);
  if (!(df >= 0)) throw new RangeError(`${df} degrees of freedom are below 0 or no number`);
  for (const [column, own] of [fullWeight, ...weights].entries()) {
    const name = column === 0 ? "the weights" : `the weights of replicate ${column - 1}`;
    if (own.length !== fullWeight.length)
      throw new RangeError(`${name}: the column has ${own.length} rows, not ${fullWeight.length}`);
    const row = own.findIndex((one) => !Number.isFinite(one));
    if (row >= 0) throw new RangeError(`${name}: ${own[row]} in row ${row} is no weight`);
  }
}
