import { type CountedDesign, countedDesign, type SampleDesign } from "../design/design.ts";
import { checkAnswers } from "../design/finite-answers.ts";
import { studentQuantile } from "../distributions/student.ts";
import { type CalibratedSample, calibratedSample, calibratedVariances } from "../variance/calibrated-variance.ts";
import { type DomainCells, type DomainVariances, domainCells, domainVariances } from "../variance/domain-variance.ts";
import { designEffect } from "./design-effect.ts";
import { checkConfidence } from "./interval-ends.ts";

/** An estimate of a population value, with its error under the design. */
export interface Estimate {
  readonly ok: true;
  readonly value: number;
  /** Standard error. */
  readonly se: number;
  /** Degrees of freedom of the design: PSUs − strata. */
  readonly df: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Variance over that of a simple random sample of as many rows; null where those rows do not vary. */
  readonly deff: number | null;
  /** Rows that take part. */
  readonly n: number;
}

/** Why there is no estimate; nothing is ever NaN. */
export type Unestimable =
  | { readonly ok: false; readonly reason: "empty-domain"; readonly n: 0 }
  | { readonly ok: false; readonly reason: "zero-denominator"; readonly n: number }
  | {
      readonly ok: false;
      readonly reason: "singleton-psu";
      readonly n: number;
      readonly value: number;
      readonly stratum: number;
      /** At the second stage: the PSU with one second-stage unit. */
      readonly psu?: number | undefined;
    }
  | { readonly ok: false; readonly reason: "no-interval"; readonly n: number; readonly value: number; readonly se: number };

export type Outcome = Estimate | Unestimable;

export interface EstimateOptions {
  readonly design: SampleDesign;
  /** Domain code of each row, -1 outside all; absent: all rows are one domain. */
  readonly domain?: Int32Array | undefined;
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** A design with its domains counted: made once, used for many variables. */
export interface PreparedSample {
  readonly cells: DomainCells;
  readonly design: CountedDesign;
  /** t for the interval; undefined when there are no degrees of freedom. */
  readonly quantile: number | undefined;
  /** For errors that know of the calibration; undefined when the weights were not calibrated. */
  readonly calibrated: CalibratedSample | undefined;
}

/**
 * Counts strata, PSUs and domains once, so that each variable costs only its own two passes. `domains` is how many domain codes there
 * may be. Throws a RangeError for columns that contradict each other (see `SampleDesign`).
 *
 * @example
 * const sample = preparedSample({ design: { rows: 4, stratum: Int32Array.of(0, 0, 1, 1) } });
 * sample.design.df; // 2
 */
export function preparedSample({
  design,
  domain,
  domains = 1,
  confidence = 0.95,
}: EstimateOptions & { domains?: number }): PreparedSample {
  checkConfidence(confidence);
  const counted = countedDesign(design);
  const cells = domainCells(counted, domain ?? new Int32Array(design.rows), domains);
  const quantile = counted.df < 1 ? undefined : studentQuantile((1 + confidence) / 2, counted.df);
  const calibrated = counted.calibrations.length === 0 ? undefined : calibratedSample(counted, counted.calibrations);
  return { cells, design: counted, quantile, calibrated };
}

/** First pass: what each domain sums to. NaN in a value marks a missing answer; an infinite one throws a RangeError. */
export interface DomainSums {
  readonly n: Int32Array;
  readonly weight: Float64Array;
  /** Σ w·y. */
  readonly total: Float64Array;
}

export function domainSums({ cells, design }: PreparedSample, values: Float64Array): DomainSums {
  if (values.length !== design.rows) throw new RangeError(`column of values has ${values.length} rows, not ${design.rows}`);
  const n = new Int32Array(cells.domains);
  const weight = new Float64Array(cells.domains);
  const total = new Float64Array(cells.domains);
  for (let row = 0; row < values.length; row += 1) {
    const at = cells.domain[row] as number;
    const value = values[row] as number;
    const rowWeight = design.weight[row] as number;
    if (at < 0 || Number.isNaN(value) || rowWeight === 0) continue;
    n[at] = (n[at] as number) + 1;
    weight[at] = (weight[at] as number) + rowWeight;
    total[at] = (total[at] as number) + rowWeight * value;
  }
  checkAnswers(total, values);
  return { n, weight, total };
}

/** Second pass: the linearised value of each row, and what the rows vary by. */
export interface Linearised {
  /** By domain. */
  readonly value: Float64Array;
  /** By row, weighted; NaN where the row takes no part. */
  readonly scores: Float64Array;
  /** Σ w·(row − mean)² by domain, and what to multiply it by to get it in the unit of the scores. */
  readonly squares: Float64Array;
  readonly scale: Float64Array;
}

/** Turns sums and scores into outcomes, one a domain. */
export function outcomes(sample: PreparedSample, sums: DomainSums, linearised: Linearised): Outcome[] {
  const { cells, calibrated } = sample;
  const { scores } = linearised;
  const variances = calibrated === undefined ? domainVariances(cells, scores) : calibratedVariances(calibrated, cells, scores);
  return domainOutcomes({ ...linearised, ...variances, ...sums, df: sample.design.df, quantile: sample.quantile });
}

/** What outcomes are made of, by domain. */
export type OutcomeColumns = Pick<Linearised, "value" | "squares" | "scale"> &
  DomainVariances & {
    readonly n: ArrayLike<number>;
    readonly weight: Float64Array;
    readonly df: number;
    /** t for the interval; undefined when there are no degrees of freedom. */
    readonly quantile: number | undefined;
  };

/** An estimate, or why there is none, for each domain. */
export const domainOutcomes = (columns: OutcomeColumns): Outcome[] =>
  Array.from(columns.value, (value, domain): Outcome => {
    const { df, quantile } = columns;
    const n = columns.n[domain] as number;
    if (n === 0) return { ok: false, reason: "empty-domain", n: 0 };
    if (!Number.isFinite(value)) return { ok: false, reason: "zero-denominator", n };
    const stratum = columns.lonelyStratum[domain] as number;
    const psu = columns.lonelyPsu?.[domain] ?? -1;
    if (stratum >= 0) return { ok: false, reason: "singleton-psu", n, value, stratum, ...(psu < 0 ? {} : { psu }) };
    const variance = columns.variance[domain] as number;
    const se = Math.sqrt(variance);
    if (!Number.isFinite(se)) return { ok: false, reason: "zero-denominator", n };
    if (quantile === undefined) return { ok: false, reason: "no-interval", n, value, se };
    const simple = simpleVariance({
      n,
      weight: columns.weight[domain] as number,
      squares: columns.squares[domain] as number,
    });
    const deff = designEffect({ value, variance, simple: simple * (columns.scale[domain] as number) });
    return { ok: true, value, se, df, ciLow: value - quantile * se, ciHigh: value + quantile * se, deff, n };
  });

/**
 * Variance of the mean of a simple random sample of n rows: S²/n, with the finite correction 1 − n/N when the weights sum to more than
 * the rows (N is their sum).
 */
function simpleVariance({ n, weight, squares }: { n: number; weight: number; squares: number }): number {
  if (n < 2) return 0;
  const deviation = (squares / weight) * (n / (n - 1));
  const isPopulation = weight > n * (1 + 1e-9);
  return isPopulation ? (deviation * (weight - n)) / (weight * n) : deviation / n;
}
