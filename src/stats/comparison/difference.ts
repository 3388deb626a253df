import type { SampleDesign } from "../design/design.ts";
import { countedDesign } from "../design/design.ts";
import type { SingletonPsuFailure } from "../design/singleton-psu.ts";
import { studentQuantile, studentTail } from "../distributions/student.ts";
import { checkConfidence } from "../estimates/interval-ends.ts";
import type { Statistic } from "../estimates/statistic.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { calibratedScores } from "../weights/residual-projection.ts";

/** A difference one − other, held against no difference. */
export interface Difference {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  /** Degrees of freedom of the error; not always a whole number. */
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** value / se. */
  readonly t: number;
  /** Chance of a difference at least as large, either way, were there none. */
  readonly p: number;
}

/** A difference that cannot be held against anything: its error is 0, unknown, or has no degrees of freedom. */
export type NoDifference = UntestedDifference | (SingletonPsuFailure & { readonly value: number });

/** The error is 0, or has no degrees of freedom. */
export type UntestedDifference =
  | { readonly ok: false; readonly reason: "no-variance"; readonly value: number }
  | { readonly ok: false; readonly reason: "no-interval"; readonly value: number; readonly se: number };

/** A value with its error, from any of the estimates. */
export interface ValueWithError {
  readonly value: number;
  readonly se: number;
  readonly df: number;
}

export interface WithinSample {
  readonly one: Statistic;
  readonly other: Statistic;
  readonly design: SampleDesign;
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/**
 * Difference of two statistics of one sample, such as the means of two domains. They are correlated where domains share PSUs; the
 * variance is that of the differences of their scores, row by row.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.5; numbers as R survey 4.1 `svycontrast`.
 * Throws a RangeError for a design that contradicts itself or scores of another length.
 *
 * @example
 * const weight = Float64Array.of(1, 1, 1, 1);
 * const values = Float64Array.of(1, 3, 6, 6);
 * const [one, other] = [[1, 1, 0, 0], [0, 0, 1, 1]].map((inside) => meanStatistic(values, { weight, inside }));
 * if (one?.ok && other?.ok) differenceWithin({ one, other, design: { rows: 4 } }); // { ok: true, value: -4, se: 0.816…, df: 3, … }
 */
export function differenceWithin({ one, other, design, confidence }: WithinSample): Difference | NoDifference {
  const { stratum, psu, calibrations } = countedDesign(design);
  const scores = calibratedScores(scoresOfDifference(one, other), calibrations);
  const { populationSize, singletonPsu = "fail" } = design;
  const spread = stratifiedVariance({ scores, stratum, psu, populationSize, singletonPsu });
  const value = one.value - other.value;
  if (!spread.ok) return { ...spread, value };
  return testedDifference({ value, variance: spread.variance, df: spread.df }, confidence);
}

/**
 * Difference of two estimates from samples drawn apart: error √(se₁² + se₂²), degrees of freedom by Welch and Satterthwaite.
 *
 * Throws a RangeError for an error that is negative or no number.
 *
 * Source: Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Welch (1947), Biometrika 34, 28–35.
 *
 * @example
 * differenceOfIndependent({ value: 84, se: 0.6, df: 40 }, { value: 82, se: 0.8, df: 30 }); // { ok: true, value: 2, se: 1, df: 59.…, … }
 */
export function differenceOfIndependent(
  one: ValueWithError,
  other: ValueWithError,
  confidence?: number,
): Difference | NoDifference {
  for (const { value, se, df } of [one, other])
    if (!(Number.isFinite(value) && se >= 0 && se < Number.POSITIVE_INFINITY && df >= 0))
      throw new RangeError(`${value} with an error of ${se} and ${df} degrees of freedom is no estimate`);
  const variance = one.se ** 2 + other.se ** 2;
  return testedDifference({ value: one.value - other.value, variance, df: welchDf(one, other) }, confidence);
}

/** Scores of one − other; throws a RangeError for statistics of other rows. */
export function scoresOfDifference(one: Statistic, other: Statistic): Float64Array {
  if (one.scores.length !== other.scores.length)
    throw new RangeError(`statistics of ${one.scores.length} and of ${other.scores.length} rows are not of one sample`);
  return one.scores.map((score, row) => score - (other.scores[row] as number));
}

/** Degrees of freedom of a sum of two independent variances; 0 where one that counts has none. */
export function welchDf(one: ValueWithError, other: ValueWithError): number {
  const parts = [one, other].filter(({ se }) => se > 0);
  if (parts.some(({ df }) => df <= 0)) return 0;
  const variance = parts.reduce((sum, { se }) => sum + se ** 2, 0);
  return variance === 0 ? 0 : 1 / parts.reduce((sum, { se, df }) => sum + (se ** 2 / variance) ** 2 / df, 0);
}

/** Interval and probability of a difference whose variance is known. */
export function testedDifference(
  { value, variance, df }: { readonly value: number; readonly variance: number; readonly df: number },
  confidence = 0.95,
): Difference | UntestedDifference {
  checkConfidence(confidence);
  if (!(variance > 0)) return { ok: false, reason: "no-variance", value };
  const se = Math.sqrt(variance);
  if (df < 1) return { ok: false, reason: "no-interval", value, se };
  const half = studentQuantile((1 + confidence) / 2, df) * se;
  const t = value / se;
  return { ok: true, value, se, df, ciLow: value - half, ciHigh: value + half, t, p: 2 * studentTail(Math.abs(t), df) };
}
