import { type Calibration, calibratedScores } from "./calibration.ts";
import { codeCount, type SingletonPsu } from "./linearised.ts";
import { pairCodes } from "./pair-codes.ts";

/** One stage of selection, in columns of one entry a row. */
export interface Stage {
  /** Code of the unit drawn at this stage. From the second stage on, codes count within the unit of the stage before. */
  readonly unit: Int32Array;
  /** Code of the stratum within the unit of the stage before; absent: one. */
  readonly stratum?: Int32Array | undefined;
  /** Units in the population of the row's stratum at this stage; absent: as if drawn with replacement, and later stages are not read. */
  readonly population?: Float64Array | undefined;
}

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
  const { stages } = sample;
  checkColumns(sample);
  const scores = calibratedScores(sample.scores, sample.calibrations ?? []);
  const byStage: number[] = [];
  let parents: Parents = { code: new Int32Array(scores.length), share: Float64Array.of(1) };
  let df = 0;
  for (const [index, stage] of stages.entries()) {
    const units = unitsOf(stage, parents, index + 1);
    if (index === 0) {
      if (sample.nested !== true) checkHomes(stage.unit, units.stratumOfRow);
      df = units.stratum.length - units.drawn.length;
    }
    const added = stageVariance(units, { scores, parents, rule: sample.singletonPsu, isSeen: seenStrata(units, sample) });
    if (added.lonelyRow >= 0) return { ok: false, reason: "singleton-psu", stage: index + 1, row: added.lonelyRow };
    byStage.push(added.variance);
    if (stage.population === undefined) break;
    parents = { code: units.code, share: sharesOf(units, parents) };
  }
  return { ok: true, variance: byStage.reduce((sum, one) => sum + one, 0), byStage, df };
}

/** The units of the stage before: which one each row lies in, and the product of the shares drawn that led to it. */
interface Parents {
  readonly code: Int32Array;
  readonly share: Float64Array;
}

/** The units of a stage and their strata, both numbered over all parents. */
interface Units {
  /** Unit of the row. */
  readonly code: Int32Array;
  /** Stratum of the unit. */
  readonly stratum: Int32Array;
  readonly stratumOfRow: Int32Array;
  /** By stratum: its parent, its first row, its units and 1 − n/N. */
  readonly parent: Int32Array;
  readonly firstRow: Int32Array;
  readonly drawn: Int32Array;
  readonly open: Float64Array;
}

function unitsOf({ unit, stratum = new Int32Array(unit.length), population }: Stage, parents: Parents, stage: number): Units {
  const strata = pairCodes(parents.code, stratum, codeCount(stratum));
  const units = pairCodes(strata.code, unit, codeCount(unit));
  const drawn = new Int32Array(strata.first.length);
  for (const home of units.first) drawn[home] = (drawn[home] as number) + 1;
  const firstRow = firstRows(strata.code, drawn.length);
  const open = Float64Array.from(drawn, (count, code) => {
    const row = firstRow[code] as number;
    return openShare(count, population?.[row], `stage ${stage}, row ${row}`);
  });
  checkSteady({ stratum: strata.code, firstRow, population, stage });
  return { code: units.code, stratum: units.first, stratumOfRow: strata.code, parent: strata.first, firstRow, drawn, open };
}

function firstRows(codes: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = codes.length - 1; row >= 0; row -= 1) first[codes[row] as number] = row;
  return first;
}

function openShare(drawn: number, population: number | undefined, place: string): number {
  if (population === undefined) return 1;
  if (!(population >= drawn)) throw new RangeError(`${place}: population ${population} is below its ${drawn} units drawn`);
  return population === Number.POSITIVE_INFINITY ? 1 : (population - drawn) / population;
}

const sharesOf = ({ stratum, parent, open }: Units, parents: Parents): Float64Array =>
  Float64Array.from(stratum, (home) => (parents.share[parent[home] as number] as number) * (1 - (open[home] as number)));

/** By stratum, 1 where a row of the domain lies in it. */
function seenStrata({ stratumOfRow, parent }: Units, { isPart, calibrations = [] }: StagedSample): Uint8Array {
  const seen = new Uint8Array(parent.length);
  stratumOfRow.forEach((code, row) => {
    if (isPart === undefined || calibrations.length > 0 || isPart[row] === 1) seen[code] = 1;
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

function checkColumns({ scores, stages, isPart }: StagedSample): void {
  if (stages.length === 0) throw new RangeError("a sample has at least one stage");
  if (isPart !== undefined && isPart.length !== scores.length)
    throw new RangeError(`column isPart has ${isPart.length} rows, not ${scores.length}`);
  for (const [index, stage] of stages.entries())
    for (const name of ["unit", "stratum", "population"] as const) {
      const rows = stage[name]?.length ?? scores.length;
      if (rows !== scores.length) throw new RangeError(`${name} of stage ${index + 1} has ${rows} rows, not ${scores.length}`);
      const negative = name === "population" ? -1 : (stage[name]?.findIndex((code) => code < 0) ?? -1);
      if (negative >= 0)
        throw new RangeError(`${name} ${stage[name]?.[negative]} of stage ${index + 1}, row ${negative} is no code`);
    }
  const row = scores.findIndex((score) => !Number.isFinite(score));
  if (row >= 0) throw new RangeError(`score ${scores[row]} of row ${row} is no number`);
}

/** Each PSU lies in one stratum. */
function checkHomes(unit: Int32Array, stratum: Int32Array): void {
  const home = new Map<number, number>();
  unit.forEach((code, row) => {
    const known = home.get(code);
    if (known === undefined) home.set(code, stratum[row] as number);
    else if (known !== stratum[row])
      throw new RangeError(`psu ${code} lies in two strata; are its codes nested in them? (row ${row})`);
  });
}

interface StratumPopulation {
  readonly stratum: Int32Array;
  readonly firstRow: Int32Array;
  readonly population: Float64Array | undefined;
  readonly stage: number;
}

/** The population is the same for all rows of a stratum. */
function checkSteady({ stratum, firstRow, population, stage }: StratumPopulation): void {
  population?.forEach((size, row) => {
    const first = population[firstRow[stratum[row] as number] as number] as number;
    if (size !== first)
      throw new RangeError(`stage ${stage}: population is ${first} and ${size} within one stratum (row ${row})`);
  });
}
