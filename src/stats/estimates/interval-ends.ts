import { studentQuantile } from "../distributions/student.ts";

/** How the ends of an interval are found: value ± t·se, or the same on the logit scale (proportions only). */
export type Interval = "t" | "logit";

/** An estimate whose interval is wanted. */
export interface UncertainValue {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  /** Standard error of log(value / (1 − value)), where it is known better than as se / (value·(1 − value)). */
  readonly logitSe?: number | undefined;
}

export interface IntervalOptions {
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
  /** How its ends are found: value ± t·se (`t`, unless given), or the same on the logit scale, for a share strictly within 0 and 1. */
  readonly interval?: Interval | undefined;
}

/**
 * Ends of the interval around a value; undefined without degrees of freedom, or on the logit scale for a value that is not within 0 and 1.
 * Throws a RangeError for a confidence that is not between 0 and 1.
 *
 * Source: Korn and Graubard (1999), Analysis of Health Surveys, §3.2.
 */
export function intervalEnds(
  { value, se, df, logitSe }: UncertainValue,
  { confidence = 0.95, interval = "t" }: IntervalOptions,
): { readonly ciLow: number; readonly ciHigh: number } | undefined {
  checkConfidence(confidence);
  if (df < 1) return undefined;
  const quantile = studentQuantile((1 + confidence) / 2, df);
  if (interval === "t") return { ciLow: value - quantile * se, ciHigh: value + quantile * se };
  if (!(value > 0 && value < 1)) return undefined;
  const centre = logit(value);
  const half = quantile * (logitSe ?? se / (value * (1 - value)));
  return Number.isFinite(half) ? { ciLow: expit(centre - half), ciHigh: expit(centre + half) } : undefined;
}

/** Throws a RangeError for a confidence that is not between 0 and 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence} is not between 0 and 1`);
}

/** Log odds; not finite at 0, at 1 and beyond. */
export const logit = (share: number): number => Math.log(share / (1 - share));

/** Share of log odds. */
export const expit = (odds: number): number => 1 / (1 + Math.exp(-odds));
