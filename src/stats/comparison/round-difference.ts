import { countedDesign, type SampleDesign } from "../design/design.ts";
import type { Statistic } from "../estimates/statistic.ts";
import { stratifiedVariance } from "../variance/linearised.ts";
import { checkHomes, stagedOverlap } from "../variance/staged-overlap.ts";
import { calibratedScores } from "../weights/residual-projection.ts";
import { comparedRounds, type Overlap } from "./compared-rounds.ts";
import type { Difference, NoDifference } from "./difference.ts";

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

export type RoundDifference = (Difference | NoDifference) & Overlap;

/**
 * Difference one − other of two rounds that share some PSUs: V₁ + V₂ − 2·C, with the covariance from the shared PSUs,
 * C = Σ_h (m_h − n_h1·n_h2/N_h)·s_h12, where m_h PSUs of stratum h are in both rounds and s_h12 is the covariance of their summed scores
 * over these m_h. Without a population size the subtrahend falls away; where the two rounds give different ones, N_h is the larger.
 * A stratum with fewer than two shared PSUs adds nothing to C, unless both rounds
 * drew that PSU alone and both follow the rule `adjust` or `average`. Rounds without a shared PSU are independent; rounds that share all have the
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
  const [first, second] = [roundParts(one), roundParts(other)];
  checkHomes(first.sample, second.sample);
  const rule = first.rule === second.rule ? first.rule : undefined;
  const { byStage, sharedPsus, df } = stagedOverlap(first.sample, second.sample, rule);
  const shared = { covariance: byStage[0] as number, sharedPsus };
  if (!first.spread.ok) return { ...first.spread, value, ...shared, correlation: null };
  if (!second.spread.ok) return { ...second.spread, value, ...shared, correlation: null };
  return {
    ...shared,
    ...comparedRounds({ value, one: first.spread, other: second.spread, ...shared, mostDf: df }, confidence),
  };
}

/** The variance of a round, and its sample as one of one stage. */
function roundParts({ statistic, design }: RoundStatistic) {
  const { stratum, psu, rows, calibrations, singletonPsu: rule } = countedDesign(design);
  if (psu === undefined)
    throw new RangeError("rounds are matched by their PSU codes, and one has none: give each row its own where rows are PSUs");
  if (statistic.scores.length !== rows)
    throw new RangeError(`a statistic of ${statistic.scores.length} rows for a design of ${rows}`);
  const scores = calibratedScores(statistic.scores, calibrations);
  const { populationSize } = design;
  const spread = stratifiedVariance({ scores, stratum, psu, populationSize, singletonPsu: rule });
  const population = populationSize && Float64Array.from(stratum, (code) => populationSize[code] as number);
  return { spread, rule, sample: { scores, stages: [{ unit: psu, stratum, population }] } };
}
