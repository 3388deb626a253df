import type { Statistic } from "../estimates/statistic.ts";
import { checkHomes, stagedOverlap } from "../variance/staged-overlap.ts";
import { type StagedSample, stagedVariance } from "../variance/stages.ts";
import { calibratedScores } from "../weights/residual-projection.ts";
import { comparedRounds, type Overlap } from "./compared-rounds.ts";
import type { Difference } from "./difference.ts";
import type { NoStagedDifference } from "./staged-difference.ts";

/** A statistic of one round with the stages of its sample. The codes of strata and units mean the same in both rounds. */
export type StagedRound = Omit<StagedSample, "scores" | "isPart"> & { readonly statistic: Statistic };

export interface StagedRoundsCompared {
  readonly one: StagedRound;
  readonly other: StagedRound;
  /** Confidence of the interval, 0.95 unless given. */
  readonly confidence?: number | undefined;
}

/** Of a lonely unit, in which round it is, beside its stage and first row there. */
export type StagedRoundDifference = (Difference | (NoStagedDifference & { readonly round?: "one" | "other" })) &
  Overlap & {
    /** What each stage adds to the covariance; the stages that both rounds give. */
    readonly byStage: readonly number[];
  };

/**
 * Difference one − other of two rounds drawn in several stages, which share some of their units: V₁ + V₂ − 2·C, with V as in
 * `stagedVariance` and the covariance C from the units that both rounds drew, stage by stage. At the first stage it is that of
 * `differenceOfRounds`, Σ_h (m_h − n_h1·n_h2/N_h)·s_h12; for the units drawn in each shared PSU the same sum again times
 * n_h1·n_h2/(N_h·m_h), and so on down. Rounds that keep their PSUs and draw people anew share units of the first stage only: give people
 * codes that differ between the rounds. Rounds that share all units have the error of one sample with both rounds as domains.
 *
 * Of calibrated rounds, the scores' residuals are taken. Degrees of freedom: Welch's, but not more than all PSUs − all strata. A stratum
 * with fewer than two shared units adds nothing to C, unless both rounds drew that unit alone and both follow `adjust` or `average`.
 *
 * Source: Kish (1965), Survey Sampling, §12.4; Särndal, Swensson and Wretman (1992), §4.3 and §9.9; the means of every pair of samples
 * that can be drawn from small populations are those of the formula. Where the covariance takes away more than the variances hold, the
 * outcome is `no-variance`. Throws a RangeError as `stagedVariance` does, for a PSU in other strata in the two rounds,
 * and where `nested` differs.
 *
 * @example
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * const weight = Float64Array.of(10, 10, 10, 10);
 * const meanOf = (...values) => meanStatistic(Float64Array.from(values), { weight });
 * const [now, before] = [meanOf(4, 8, 3, 9), meanOf(1, 3, 2, 6)];
 * const round = { stages, singletonPsu: "fail" };
 * if (now.ok && before.ok) differenceOfStagedRounds({ one: { ...round, statistic: now }, other: { ...round, statistic: before } });
 * // { ok: true, value: 3, se: 0.836…, df: 1, byStage: [0, 0.8], sharedPsus: 2, … }
 */
export function differenceOfStagedRounds({ one, other, confidence }: StagedRoundsCompared): StagedRoundDifference {
  const value = one.statistic.value - other.statistic.value;
  const [first, second] = [spreadOf(one), spreadOf(other)];
  checkCodes(one, other);
  const rule = one.singletonPsu === other.singletonPsu ? one.singletonPsu : undefined;
  const { byStage, sharedPsus, df } = stagedOverlap(scored(one), scored(other), rule);
  const covariance = byStage.reduce((sum, part) => sum + part, 0);
  const shared = { covariance, sharedPsus, byStage };
  if (!first.ok) return { ...first, value, round: "one", ...shared, correlation: null };
  if (!second.ok) return { ...second, value, round: "other", ...shared, correlation: null };
  return { ...shared, ...comparedRounds({ value, one: first, other: second, covariance, mostDf: df }, confidence) };
}

const spreadOf = ({ statistic, ...sample }: StagedRound) => stagedVariance({ ...sample, scores: statistic.scores });

const scored = ({ statistic, stages, calibrations = [] }: StagedRound) => ({
  scores: calibratedScores(statistic.scores, calibrations),
  stages,
});

/** Codes mean the same in both rounds. */
function checkCodes(one: StagedRound, other: StagedRound): void {
  if ((one.nested === true) !== (other.nested === true))
    throw new RangeError("PSU codes start again in each stratum in one round and not in the other");
  if (one.nested !== true) checkHomes(scored(one), scored(other));
}
