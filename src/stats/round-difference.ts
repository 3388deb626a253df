import { calibratedScores } from "./calibration.ts";
import { type CountedDesign, countedDesign, type SampleDesign } from "./design.ts";
import { type Difference, type NoDifference, testedDifference, welchDf } from "./difference.ts";
import { stratifiedVariance } from "./linearised.ts";
import type { Statistic } from "./statistic.ts";

/** A statistic of one round. The codes of strata and PSUs mean the same in both rounds. */
export interface RoundStatistic {
  readonly statistic: Statistic;
  readonly design: SampleDesign;
}

export interface RoundsCompared {
  readonly one: RoundStatistic;
  readonly other: RoundStatistic;
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** How far the rounds hang together. */
export interface Overlap {
  /** PSUs that both rounds drew. */
  readonly sharedPsus: number;
  readonly covariance: number;
  /** Correlation of the two estimates; null where one of them has no error. */
  readonly correlation: number | null;
}

export type RoundDifference = (Difference | NoDifference) & Overlap;

/**
 * Difference one − other of two rounds that share some PSUs: V₁ + V₂ − 2·C, with the covariance from the shared PSUs,
 * C = Σ_h (m_h − n_h1·n_h2/N_h)·s_h12, where m_h PSUs of stratum h are in both rounds and s_h12 is the covariance of their summed scores
 * over these m_h. Without a population size the subtrahend falls away; where the two rounds give different ones, N_h is the larger.
 * A stratum with fewer than two shared PSUs adds nothing to C. Rounds without a shared PSU are independent; rounds that share all have the
 * error of one sample with both rounds as domains. Of a calibrated round, the scores' residuals are taken. Degrees of freedom: Welch's,
 * but not more than all PSUs − all strata.
 *
 * Source: Kish (1965), Survey Sampling, §12.4; Holmes and Skinner (2000), Variance estimation for labour force survey estimates of level
 * and change; for all PSUs shared, numbers as R survey 4.1 `svycontrast` of `svyby` over both rounds.
 * Where the covariance takes away more than the variances hold, the outcome is `no-variance`. Throws a RangeError for a design that
 * contradicts itself or has no PSU codes to match the rounds by. Samples of several stages: `differenceOfStagedRounds`.
 *
 * @example
 * const weight = Float64Array.of(1, 1, 1);
 * const now = { design: { rows: 3, psu: Int32Array.of(0, 1, 2) }, statistic: meanStatistic(Float64Array.of(3, 5, 7), { weight }) };
 * const then = { design: { rows: 3, psu: Int32Array.of(1, 2, 3) }, statistic: meanStatistic(Float64Array.of(2, 5, 5), { weight }) };
 * if (now.statistic.ok && then.statistic.ok) differenceOfRounds({ one: now, other: then });
 * // { ok: true, value: 1, se: 1, df: 3, sharedPsus: 2, covariance: 0.66…, correlation: 0.57…, … }
 */
export function differenceOfRounds({ one, other, confidence }: RoundsCompared): RoundDifference {
  const value = one.statistic.value - other.statistic.value;
  const parts = [one, other].map(roundParts) as [RoundParts, RoundParts];
  const { covariance, sharedPsus, mostDf } = overlap(...parts);
  const [first, second] = parts.map(({ spread }) => spread) as [RoundParts["spread"], RoundParts["spread"]];
  if (!first.ok) return { ...first, value, covariance, sharedPsus, correlation: null };
  if (!second.ok) return { ...second, value, covariance, sharedPsus, correlation: null };
  const errors = [first, second].map(({ variance, df }) => ({ value: 0, se: Math.sqrt(variance), df }));
  const [a, b] = errors as [(typeof errors)[0], (typeof errors)[0]];
  const product = a.se * b.se;
  const tested = testedDifference(
    { value, variance: first.variance + second.variance - 2 * covariance, df: Math.min(welchDf(a, b), mostDf) },
    confidence,
  );
  return { ...tested, covariance, sharedPsus, correlation: product > 0 ? covariance / product : null };
}

interface RoundParts {
  readonly counted: CountedDesign;
  readonly populationSize: Float64Array | undefined;
  readonly spread: ReturnType<typeof stratifiedVariance>;
  /** Summed scores and stratum by PSU code. */
  readonly totals: ReadonlyMap<number, PsuScore>;
}

interface PsuScore {
  readonly stratum: number;
  readonly total: number;
}

function roundParts({ statistic, design }: RoundStatistic): RoundParts {
  const counted = countedDesign(design);
  if (counted.psu === undefined)
    throw new RangeError("rounds are matched by their PSU codes, and one has none: give each row its own where rows are PSUs");
  if (statistic.scores.length !== counted.rows)
    throw new RangeError(`a statistic of ${statistic.scores.length} rows for a design of ${counted.rows}`);
  const scores = calibratedScores(statistic.scores, counted.calibrations);
  const { populationSize, singletonPsu = "fail" } = design;
  const spread = stratifiedVariance({ scores, stratum: counted.stratum, psu: counted.psu, populationSize, singletonPsu });
  const totals = new Map<number, PsuScore>();
  scores.forEach((score, row) => {
    const psu = counted.psu?.[row] as number;
    totals.set(psu, { stratum: counted.stratum[row] as number, total: (totals.get(psu)?.total ?? 0) + score });
  });
  return { counted, populationSize, spread, totals };
}

function overlap(one: RoundParts, other: RoundParts) {
  const shared = new Map<number, [number, number][]>();
  for (const [psu, { stratum, total }] of one.totals) {
    const again = other.totals.get(psu);
    if (again === undefined) continue;
    if (again.stratum !== stratum) throw new RangeError(`psu ${psu} lies in stratum ${stratum} and in ${again.stratum}`);
    const pairs = shared.get(stratum);
    if (pairs === undefined) shared.set(stratum, [[total, again.total]]);
    else pairs.push([total, again.total]);
  }
  let covariance = 0;
  let sharedPsus = 0;
  for (const [stratum, pairs] of shared) {
    sharedPsus += pairs.length;
    covariance += timesShared(stratum, pairs.length, [one, other]) * sampleCovariance(pairs);
  }
  const strata = new Set([one, other].flatMap(({ totals }) => [...totals.values()].map(({ stratum }) => stratum)));
  return { covariance, sharedPsus, mostDf: one.totals.size + other.totals.size - sharedPsus - strata.size };
}

/** m − n₁·n₂/N. */
function timesShared(stratum: number, shared: number, rounds: readonly RoundParts[]): number {
  const sizes = rounds.map(({ populationSize }) => populationSize?.[stratum] ?? Number.POSITIVE_INFINITY);
  const drawn = rounds.reduce((product, { counted }) => product * (counted.drawn[stratum] as number), 1);
  return shared - drawn / Math.max(...sizes);
}

function sampleCovariance(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2) return 0;
  const mean = [0, 1].map((at) => pairs.reduce((sum, pair) => sum + (pair[at] as number), 0) / pairs.length);
  const products = pairs.map(([one, other]) => (one - (mean[0] as number)) * (other - (mean[1] as number)));
  return products.reduce((sum, product) => sum + product, 0) / (pairs.length - 1);
}
