import { betaQuantile } from "../distributions/beta.ts";
import { studentQuantile } from "../distributions/student.ts";

/** A share, or a mean of values between 0 and 1, with its error under the design. */
export interface BoundedEstimate {
  readonly value: number;
  readonly se: number;
  /** Degrees of freedom of the error, at least 1. */
  readonly df: number;
  /** Rows that take part, at least 2. */
  readonly rows: number;
  /** Variance that a mean of independent values of variance 1 would have under the weights; read where every row is 0 or every row 1. */
  readonly unitVariance: number;
  /** Whether every row counts 0 or 1, as unless said otherwise; not so for a mean of scores or of several shares. */
  readonly isShare?: boolean | undefined;
}

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** From so many observations on, the exact interval and value ± t·se are the same to the digits that anyone reads. */
const many = 1e8;

/** Degrees of freedom at which t is the normal quantile to nine digits. */
const normal = 1e9;

/** A value so near 0 or 1 is one of them, but for rounding. */
const nothing = 1e-12;

/**
 * Interval of Korn and Graubard: the exact binomial interval (Clopper and Pearson) of as many independent observations as would err as
 * much as the estimate does, n* = p(1 − p)/se² · (t(rows − 1)/t(df))². It lies within 0…1, is longer towards the middle, as the
 * chance is, and holds its level near the ends and with few units, where value ± t·se is too short on the inner side.
 * Where all rows are alike at 0 or 1, so that they show no error, n* starts from 1/unitVariance; a census has none and keeps its value.
 *
 * The variance of a share follows from its value, which is why t(rows − 1) takes its place in n*; that of other means (`isShare` false)
 * is known only as well as df says, and t(∞) takes it, but where all rows are alike at 0 or 1. This is no part of Korn and Graubard's:
 * with few rows their interval of a mean of scores is too short (bench/coverage, docs/methodology.md).
 *
 * Source: Korn and Graubard (1998), Survey Methodology 24, 193–201; numbers as R survey 4.1 `svyciprop(method = "beta")`, which gives
 * none at 0 and 1. Throws a RangeError for df below 1, fewer than two rows, and a value, error or unit variance that is no finite
 * number.
 *
 * @example
 * kornGraubard({ value: 0.9, se: 0.04, df: 20, rows: 60, unitVariance: 1 / 50 }); // { low: 0.784…, high: 0.965… }
 */
export function kornGraubard(estimate: BoundedEstimate, confidence = 0.95): Ends {
  const { value, se, df, rows, unitVariance, isShare = true } = estimate;
  for (const [name, one] of Object.entries({ value, se, unitVariance }))
    if (!Number.isFinite(one)) throw new RangeError(`${name} ${one} is no finite number`);
  const tail = (1 - confidence) / 2;
  const t = studentQuantile(1 - tail, df);
  const spread = value * (1 - value);
  const isEnd = spread < nothing;
  const observations = isEnd ? 1 / unitVariance : spread / (se * se);
  const effective = observations * (studentQuantile(1 - tail, isShare || isEnd ? rows - 1 : normal) / t) ** 2;
  if (!(effective < many)) return { low: Math.max(0, value - t * se), high: Math.min(1, value + t * se) };
  const satisfied = isEnd ? effective * Math.round(value) : effective * value;
  const others = effective - satisfied;
  return {
    low: satisfied > 0 ? betaQuantile(tail, satisfied, others + 1) : 0,
    high: others > 0 ? betaQuantile(1 - tail, satisfied + 1, others) : 1,
  };
}
