import type { Calibration } from "../design/calibration.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import { residualProjection } from "../weights/residual-projection.ts";
import { checkHomes, type Parents, type Stage, sharesOf, type Units, unitsOf } from "./staged-units.ts";

export interface StagedSample {
  /** One linearised value a row, weight included; 0 outside the domain. */
  readonly scores: Float64Array;
  readonly stages: readonly Stage[];
  /** Rule for a stratum with one unit, at any stage. */
  readonly singletonPsu: SingletonPsu;
  /** True: the codes of the first stage start again in each stratum. Otherwise the same code in two strata is an error. */
  readonly nested?: boolean | undefined;
  /**
   * 1 where the row takes part in the domain; absent: all do. A stratum, at any stage, of which no row takes part is none of the domain's:
   * it is not lonely, and has no part in the mean of the rule `average`. Not read where there are calibrations, which tie all rows together.
   */
  readonly isPart?: Uint8Array | undefined;
  /** What the weights were post-stratified, raked or calibrated to, in the order in which this was done; see `SampleDesign`. */
  readonly calibrations?: readonly Calibration[] | undefined;
}

export interface StagedVariance {
  readonly ok: true;
  readonly variance: number;
  /** What each stage adds; the stages that were read. */
  readonly byStage: readonly number[];
  /** PSUs − strata of the first stage. */
  readonly df: number;
}

/** A stratum with one unit: at which stage (counted from 1), and its first row. */
export type SingletonUnit = {
  readonly ok: false;
  readonly reason: "singleton-psu";
  readonly stage: number;
  readonly row: number;
};

/**
 * Variance of a weighted total of scores in a sample of several stages, finite at each: at the first stage
 * Σ_h (1 − n_h/N_h)·n_h/(n_h − 1)·Σ_i (z_hi − z̄_h)², and for the units drawn in each of its n_h of N_h the same sum again times n_h/N_h,
 * and so on down. Where the first stage takes a small part of its population, what follows adds little. Of calibrated weights, the
 * g-weighted residuals of the scores are taken first, at every stage (`residualProjection`).
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §4.3–4.4; numbers as R survey 4.1 `svyrecvar` for
 * `svydesign(id = ~psu + ssu, fpc = ~N1 + N2)`; `nested` as its `nest = TRUE`. The rule `average` takes the mean of the strata of one
 * parent unit, as there; where all of them have one unit it is the outcome `singleton-psu`, where R gives NaN.
 * Throws a RangeError, naming the column, its stage and the row, for columns of different lengths, a score that is no number, a negative
 * code, a PSU in two strata, a population that changes within a stratum or is smaller than its sample, or no stage.
 *
 * @example
 * const stages = [{ unit: Int32Array.of(0, 0, 1, 1), population: new Float64Array(4).fill(4) },
 *   { unit: Int32Array.of(0, 1, 0, 1), population: new Float64Array(4).fill(10) }];
 * stagedVariance({ scores: Float64Array.of(1, 3, 2, 6), stages, singletonPsu: "fail" });
 * // { ok: true, variance: 16, byStage: [8, 8], df: 1 }
 */
export function stagedVariance(sample: StagedSample): StagedVariance | SingletonUnit {
  const { scores, isPart } = sample;
  return preparedStages(sample, scores.length)(scores, isPart);
}

/** The variance of scores in a sample whose units are sorted. */
export type VarianceOfScores = (scores: Float64Array, isPart?: Uint8Array) => StagedVariance | SingletonUnit;

/** Sorts the units of every stage once, so that each further column of scores costs only its own sums. */
export function preparedStages(sample: Omit<StagedSample, "scores" | "isPart">, rows: number): VarianceOfScores {
  const { stages, singletonPsu: rule, nested, calibrations = [] } = sample;
  checkStages(stages, rows);
  const sorted = sortedStages(stages, rows);
  const { stratumOfRow, stratum, drawn } = (sorted[0] as SortedStage).units;
  if (nested !== true) checkHomes((stages[0] as Stage).unit, stratumOfRow);
  const df = stratum.length - drawn.length;
  const projections = calibrations.map(residualProjection);
  return (given, isPart) => {
    checkScores(given, isPart, rows);
    const scores = projections.reduce<Float64Array>((left, project) => project(left), given);
    const byStage: number[] = [];
    for (const [index, { units, parents }] of sorted.entries()) {
      const isSeen = seenStrata(units, calibrations.length > 0 ? undefined : isPart);
      const added = stageVariance(units, { scores, parents, rule, isSeen });
      if (added.lonelyRow >= 0) return { ok: false, reason: "singleton-psu", stage: index + 1, row: added.lonelyRow };
      byStage.push(added.variance);
    }
    return { ok: true, variance: byStage.reduce((sum, one) => sum + one, 0), byStage, df };
  };
}

interface SortedStage {
  readonly units: Units;
  readonly parents: Parents;
}

/** The stages down to the first without a population. */
function sortedStages(stages: readonly Stage[], rows: number): readonly SortedStage[] {
  const sorted: SortedStage[] = [];
  let parents: Parents = { code: new Int32Array(rows), share: Float64Array.of(1) };
  for (const [index, stage] of stages.entries()) {
    const units = unitsOf(stage, parents, index + 1);
    sorted.push({ units, parents });
    if (stage.population === undefined) break;
    parents = { code: units.code, share: sharesOf(units, parents) };
  }
  return sorted;
}

/** By stratum, 1 where a row of the domain lies in it. */
function seenStrata({ stratumOfRow, parent }: Units, isPart: Uint8Array | undefined): Uint8Array {
  const seen = new Uint8Array(parent.length);
  if (isPart === undefined) return seen.fill(1);
  stratumOfRow.forEach((code, row) => {
    if (isPart[row] === 1) seen[code] = 1;
  });
  return seen;
}

interface StageInput {
  readonly scores: Float64Array;
  readonly parents: Parents;
  readonly rule: SingletonPsu;
  readonly isSeen: Uint8Array;
}

/** Sum over parents; `lonelyRow` is the first row of a stratum that kept a parent's variance from being known, or −1. */
function stageVariance(units: Units, { scores, parents, rule, isSeen }: StageInput): { variance: number; lonelyRow: number } {
  const { total, squares } = spread(units, scores);
  const count = parents.share.length;
  const [own, strata, lonely] = [new Float64Array(count), new Int32Array(count), new Int32Array(count)];
  let lonelyRow = -1;
  units.parent.forEach((parent, code) => {
    if (isSeen[code] === 0) return;
    const drawn = units.drawn[code] as number;
    const open = units.open[code] as number;
    strata[parent] = (strata[parent] as number) + 1;
    if (open === 0) return;
    if (drawn > 1) own[parent] = (own[parent] as number) + (open * drawn * (squares[code] as number)) / (drawn - 1);
    else if (rule === "adjust") own[parent] = (own[parent] as number) + open * (total[code] as number) ** 2;
    else if (rule !== "certainty") {
      lonely[parent] = (lonely[parent] as number) + 1;
      if (lonelyRow < 0) lonelyRow = units.firstRow[code] as number;
    }
  });
  const isKnown = rule === "average" && lonely.every((alone, parent) => alone === 0 || alone < (strata[parent] as number));
  const variance = own.reduce((sum, one, parent) => {
    const others = (strata[parent] as number) - (lonely[parent] as number);
    return others === 0 ? sum : sum + (parents.share[parent] as number) * one * ((strata[parent] as number) / others);
  }, 0);
  return { variance, lonelyRow: isKnown ? -1 : lonelyRow };
}

/** Sum of the scores and squared distances of the units' sums from their mean, by stratum. */
function spread(units: Units, scores: Float64Array): { total: Float64Array; squares: Float64Array } {
  const unitTotal = new Float64Array(units.stratum.length);
  for (let row = 0; row < scores.length; row += 1) {
    const unit = units.code[row] as number;
    unitTotal[unit] = (unitTotal[unit] as number) + (scores[row] as number);
  }
  const total = new Float64Array(units.drawn.length);
  const squares = new Float64Array(units.drawn.length);
  units.stratum.forEach((code, unit) => {
    total[code] = (total[code] as number) + (unitTotal[unit] as number);
  });
  units.stratum.forEach((code, unit) => {
    const distance = (unitTotal[unit] as number) - (total[code] as number) / (units.drawn[code] as number);
    squares[code] = (squares[code] as number) + distance * distance;
  });
  return { total, squares };
}

function checkStages(stages: readonly Stage[], rows: number): void {
  if (stages.length === 0) throw new RangeError("a sample has at least one stage");
  for (const [index, stage] of stages.entries())
    for (const name of ["unit", "stratum", "population"] as const) {
      const own = stage[name]?.length ?? rows;
      if (own !== rows) throw new RangeError(`${name} of stage ${index + 1} has ${own} rows, not ${rows}`);
      const negative = name === "population" ? -1 : (stage[name]?.findIndex((code) => code < 0) ?? -1);
      if (negative >= 0)
        throw new RangeError(`${name} ${stage[name]?.[negative]} of stage ${index + 1}, row ${negative} is no code`);
    }
}

function checkScores(scores: Float64Array, isPart: Uint8Array | undefined, rows: number): void {
  if (scores.length !== rows) throw new RangeError(`a statistic of ${scores.length} rows for stages of ${rows}`);
  if (isPart !== undefined && isPart.length !== rows)
    throw new RangeError(`column isPart has ${isPart.length} rows, not ${rows}`);
  const row = scores.findIndex((score) => !Number.isFinite(score));
  if (row >= 0) throw new RangeError(`score ${scores[row]} of row ${row} is no number`);
}
