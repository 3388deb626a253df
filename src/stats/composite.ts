import type { CompositeDomain } from "./composite-domain.ts";
import { type SingletonPsuFailure, stratifiedVariance } from "./linearised.ts";
import { satterthwaite } from "./satterthwaite.ts";

/** A ratio of weighted sums, or a weighted mean of such ratios, over the rows of a domain. */
export type CompositeEstimate = CompositeValue | EmptyDomain | SingletonPsuFailure;

export interface CompositeValue {
  readonly ok: true;
  readonly value: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom of the error, from the PSUs with an answer; 0 when the spread cannot be judged. */
  readonly df: number;
  /** PSUs with an answer in the domain − strata with one. */
  readonly designDf: number;
  /** Variance that a mean of independent values of variance 1 would have: Σ_h (1 − n_h/N_h)·Σ w² / (Σ w)² over rows with an answer. */
  readonly unitVariance: number;
  /** Rows with at least one answer that counts. */
  readonly rows: number;
  /** Answers that count. */
  readonly answers: number;
  /** Strata of the domain with one PSU, which the rule `singletonPsu` dealt with. */
  readonly singletonStrata: number;
}

/** Nobody in the domain answered. */
export type EmptyDomain = { readonly ok: false; readonly reason: "empty" };

/** One item of a composite: its column, and how much its mean weighs. */
export interface CompositeTerm {
  readonly column: number;
  readonly coefficient: number;
}

/**
 * Σ_j a_j·R_j over items j, each R_j = Σ w·y_j / Σ w·d_j with its own denominator (d_j = 1 where item j was answered). The items of one
 * respondent are correlated, so their linearised values are added up in the respondent before the variance is taken:
 * z_i = w_i · Σ_j a_j · d_ij · (y_ij − R_j) / Σ w·d_j.
 * An item nobody answered makes the whole empty; the caller leaves it out and shares its coefficient.
 *
 * `score[code]` is the y of an answer; `score[0]` is not read.
 * Source: Särndal, Swensson and Wretman (1992) §5.5 (linearisation) and §5.6 (ratios); numbers as R survey `svycontrast` of `svyratio`.
 */
export function meanOfRatios(domain: CompositeDomain, terms: readonly CompositeTerm[], score: Float64Array): CompositeEstimate {
  const sums = terms.map(({ column }) => sumColumn(domain, column, score));
  if (terms.length === 0 || sums.some(({ weight }) => weight === 0)) return { ok: false, reason: "empty" };
  let value = 0;
  const linearised = new Float64Array(domain.rows.length);
  const hasAnswer = new Uint8Array(domain.rows.length);
  terms.forEach(({ column, coefficient }, index) => {
    const { total, weight } = sums[index] as ColumnSum;
    const mean = total / weight;
    value += coefficient * mean;
    eachAnswer(domain, column, (code, place, rowWeight) => {
      hasAnswer[place] = 1;
      linearised[place] = (linearised[place] as number) + (coefficient * rowWeight * ((score[code] as number) - mean)) / weight;
    });
  });
  return finish(domain, { value, linearised, hasAnswer, answers: sums.reduce((sum, { answers }) => sum + answers, 0) });
}

/** Σ_j Σ w·y_j / Σ_j Σ w·d_j: all answers of all columns in one ratio. */
export function pooledRatio(domain: CompositeDomain, columns: readonly number[], score: Float64Array): CompositeEstimate {
  const sums = columns.map((column) => sumColumn(domain, column, score));
  const weight = sums.reduce((sum, one) => sum + one.weight, 0);
  if (weight === 0) return { ok: false, reason: "empty" };
  const value = sums.reduce((sum, { total }) => sum + total, 0) / weight;
  const linearised = new Float64Array(domain.rows.length);
  const hasAnswer = new Uint8Array(domain.rows.length);
  for (const column of columns)
    eachAnswer(domain, column, (code, place, rowWeight) => {
      hasAnswer[place] = 1;
      linearised[place] = (linearised[place] as number) + (rowWeight * ((score[code] as number) - value)) / weight;
    });
  return finish(domain, { value, linearised, hasAnswer, answers: sums.reduce((sum, { answers }) => sum + answers, 0) });
}

/** Weighted mean over rows with an answer of the lowest score that the row gave: with 0/1 scores, the share of rows all of whose are 1. */
export function meanOfLowest(domain: CompositeDomain, columns: readonly number[], score: Float64Array): CompositeEstimate {
  const lowest = new Float64Array(domain.rows.length);
  const hasAnswer = new Uint8Array(domain.rows.length);
  let answers = 0;
  for (const column of columns)
    eachAnswer(domain, column, (code, place) => {
      const y = score[code] as number;
      answers += 1;
      lowest[place] = hasAnswer[place] === 1 ? Math.min(lowest[place] as number, y) : y;
      hasAnswer[place] = 1;
    });
  let total = 0;
  let weight = 0;
  lowest.forEach((y, place) => {
    const rowWeight = (hasAnswer[place] as number) * weightAt(domain, place);
    total += rowWeight * y;
    weight += rowWeight;
  });
  if (weight === 0) return { ok: false, reason: "empty" };
  const value = total / weight;
  const linearised = lowest.map((y, place) => (hasAnswer[place] === 1 ? (weightAt(domain, place) * (y - value)) / weight : 0));
  return finish(domain, { value, linearised, hasAnswer, answers });
}

/** Answers and weight by code of a column: the distribution behind a figure. Index 0 (no answer) stays 0. */
export function countCodes(
  domain: CompositeDomain,
  column: number,
  codes: number,
): { counts: Float64Array; weights: Float64Array } {
  const counts = new Float64Array(codes);
  const weights = new Float64Array(codes);
  eachAnswer(domain, column, (code, _place, rowWeight) => {
    counts[code] = (counts[code] as number) + 1;
    weights[code] = (weights[code] as number) + rowWeight;
  });
  return { counts, weights };
}

interface ColumnSum {
  readonly total: number;
  readonly weight: number;
  readonly answers: number;
}

function sumColumn(domain: CompositeDomain, column: number, score: Float64Array): ColumnSum {
  let [total, weight, answers] = [0, 0, 0];
  eachAnswer(domain, column, (code, _place, rowWeight) => {
    total += rowWeight * (score[code] as number);
    weight += rowWeight;
    answers += 1;
  });
  return { total, weight, answers };
}

/** Visits the rows of the domain that answered the item and have a weight. `place` counts the rows of the domain. */
function eachAnswer(
  domain: CompositeDomain,
  column: number,
  visit: (code: number, place: number, weight: number) => void,
): void {
  const { sample, rows } = domain;
  const codes = sample.columns[column] as Int8Array;
  for (let place = 0; place < rows.length; place += 1) {
    const code = codes[rows[place] as number] as number;
    const weight = weightAt(domain, place);
    if (code !== 0 && weight !== 0) visit(code, place, weight);
  }
}

const weightAt = ({ sample, rows }: CompositeDomain, place: number): number =>
  sample.weights === undefined ? 1 : (sample.weights[rows[place] as number] as number);

interface Linearised {
  readonly value: number;
  readonly linearised: Float64Array;
  readonly hasAnswer: Uint8Array;
  readonly answers: number;
}

function finish(domain: CompositeDomain, { value, linearised, hasAnswer, answers }: Linearised): CompositeEstimate {
  const { places, design, sample } = domain;
  const scores = new Float64Array(design.stratum.length);
  for (let place = 0; place < places.length; place += 1) scores[places[place] as number] = linearised[place] as number;
  const variance = stratifiedVariance({ scores, ...design, singletonPsu: sample.singletonPsu });
  if (!variance.ok) return { ...variance, stratum: originalStratum(domain, variance.stratum) };
  return {
    ok: true,
    value,
    se: Math.sqrt(variance.variance),
    ...support(domain, hasAnswer, variance.byStratum),
    answers,
    singletonStrata: domain.singletonStrata,
  };
}

/** Code that a stratum of the domain has in the sample. */
function originalStratum({ sample, rows, places, design }: CompositeDomain, code: number): number {
  const place = places.findIndex((at) => design.stratum[at] === code);
  return sample.stratum[rows[place] as number] as number;
}

/** What stands behind an estimate: its rows, degrees of freedom and weights, of what was answered. */
function support(domain: CompositeDomain, hasAnswer: Uint8Array, byStratum: Float64Array) {
  const { places, design } = domain;
  const psus = Array.from(byStratum, () => new Set<number>());
  const squares = new Float64Array(byStratum.length);
  let [rows, weight] = [0, 0];
  for (let place = 0; place < places.length; place += 1) {
    if (hasAnswer[place] !== 1) continue;
    const at = places[place] as number;
    const stratum = design.stratum[at] as number;
    const own = weightAt(domain, place);
    rows += 1;
    weight += own;
    squares[stratum] = (squares[stratum] as number) + own * own;
    psus[stratum]?.add(design.psu === undefined ? at : (design.psu[at] as number));
  }
  const df = Int32Array.from(psus, ({ size }) => Math.max(0, size - 1));
  return {
    rows,
    df: satterthwaite(byStratum, df),
    designDf: df.reduce((sum, one) => sum + one, 0),
    unitVariance: squares.reduce((sum, one, stratum) => sum + one * openShare(domain, stratum), 0) / weight ** 2,
  };
}

/** 1 − n/N of a stratum. */
function openShare({ design }: CompositeDomain, stratum: number): number {
  const population = design.populationSize?.[stratum];
  return population === undefined ? 1 : 1 - (design.drawn[stratum] as number) / population;
}
