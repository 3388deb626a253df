import { codeCount } from "../design/code-count.ts";
import type { SingletonPsu, SingletonPsuFailure } from "../design/singleton-psu.ts";

export interface LinearisedSample {
  /** One linearised value a row, already multiplied by the row's weight. Rows outside the domain stay, with a score of 0. */
  readonly scores: Float64Array;
  /** Code of the row's stratum, counted from 0 without a gap of meaning: a code that no row has is no stratum. */
  readonly stratum: Int32Array;
  /** Code of the row's PSU, unique over all strata; absent when each row is its own PSU. */
  readonly psu?: Int32Array | undefined;
  /** Number of PSUs in the population by stratum code (of units when there is no `psu`); absent means no finite correction. */
  readonly populationSize?: Float64Array | undefined;
  readonly singletonPsu: SingletonPsu;
}

export interface LinearisedVariance {
  readonly ok: true;
  readonly variance: number;
  /** PSUs − strata. */
  readonly df: number;
  readonly psus: number;
  readonly strata: number;
  /** What each stratum adds to the variance, by its code; under `average` the strata with one PSU add nothing of their own here. */
  readonly byStratum: Float64Array;
}

/**
 * Variance of a weighted total of scores in a stratified sample of PSUs, by Taylor linearisation with the first stage counted as the
 * only one ("ultimate clusters"): Σ_h (1 − n_h/N_h) · n_h/(n_h − 1) · Σ_i (z_hi − z̄_h)², z_hi the sum of the scores of PSU i.
 * Two passes, so that large totals lose no digits. A statistic of any shape is estimated by giving its linearised values:
 * `w·y` for a total, `w·(y − ȳ)/Σw` for a mean, `w·(y − R·x)/Σ(w·x)` for a ratio.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §5.5; numbers as R survey 4.1 `svyrecvar`.
 * Fails with `singleton-psu` and the stratum's code under the rule `fail` (a stratum of N = 1 is a census and never fails), and under
 * `average` when no stratum has two PSUs. Throws a RangeError when columns differ in length, a score is no number, a PSU lies in two
 * strata, or a stratum's population is smaller than its sample.
 *
 * @example
 * const scores = Float64Array.of(1, 3, 2, 6);
 * stratifiedVariance({ scores, stratum: Int32Array.of(0, 0, 1, 1), singletonPsu: "fail" });
 * // { ok: true, variance: 20, df: 2, psus: 4, strata: 2, byStratum: [4, 16] }
 */
export function stratifiedVariance(sample: LinearisedSample): LinearisedVariance | SingletonPsuFailure {
  const totals = psuTotals(sample);
  const strata = stratumTotals(totals);
  addSquares(totals, strata);
  const spread = combine(strata, sample);
  if (spread.ok && !Number.isFinite(spread.variance)) throw lostScore(sample.scores);
  return spread;
}

/** Why a variance is no number: a score is none, or so large that its square is none. */
function lostScore(scores: Float64Array): RangeError {
  const row = scores.findIndex((score) => !(Math.abs(score) < 1e150));
  return new RangeError(`score ${scores[row]} of row ${row} is no number to take a variance of`);
}

/** One entry a PSU: its stratum and the sum of its scores. */
interface PsuTotals {
  readonly stratum: Int32Array;
  readonly total: Float64Array;
}

interface StratumTotals {
  readonly psus: Int32Array;
  readonly total: Float64Array;
  /** Sum of squared distances of the PSU totals from their mean. */
  readonly squares: Float64Array;
}

function psuTotals({ scores, stratum, psu }: LinearisedSample): PsuTotals {
  if (scores.length !== stratum.length || (psu !== undefined && psu.length !== scores.length))
    throw new RangeError(`columns differ in length: scores ${scores.length}, stratum ${stratum.length}, psu ${psu?.length}`);
  if (psu === undefined) return { stratum, total: scores };
  const count = codeCount(psu);
  const total = new Float64Array(count);
  const home = new Int32Array(count).fill(-1);
  for (let row = 0; row < psu.length; row += 1) {
    const code = psu[row] as number;
    if (home[code] === -1) home[code] = stratum[row] as number;
    else if (home[code] !== stratum[row]) throw new RangeError(`psu ${code} lies in strata ${home[code]} and ${stratum[row]}`);
    total[code] = (total[code] as number) + (scores[row] as number);
  }
  return { stratum: home, total };
}

function stratumTotals(psus: PsuTotals): StratumTotals {
  const count = codeCount(psus.stratum);
  const strata = { psus: new Int32Array(count), total: new Float64Array(count), squares: new Float64Array(count) };
  for (let index = 0; index < psus.total.length; index += 1) {
    const code = psus.stratum[index] as number;
    if (code < 0) continue;
    strata.psus[code] = (strata.psus[code] as number) + 1;
    strata.total[code] = (strata.total[code] as number) + (psus.total[index] as number);
  }
  return strata;
}

/** Fills `squares`. */
function addSquares(psus: PsuTotals, strata: StratumTotals): void {
  for (let index = 0; index < psus.total.length; index += 1) {
    const code = psus.stratum[index] as number;
    if (code < 0) continue;
    const distance = (psus.total[index] as number) - (strata.total[code] as number) / (strata.psus[code] as number);
    strata.squares[code] = (strata.squares[code] as number) + distance * distance;
  }
}

function combine(strata: StratumTotals, sample: LinearisedSample): LinearisedVariance | SingletonPsuFailure {
  const { singletonPsu } = sample;
  const byStratum = new Float64Array(strata.psus.length);
  let variance = 0;
  let psus = 0;
  let count = 0;
  let lonely = 0;
  let lonelyStratum = -1;
  for (let code = 0; code < strata.psus.length; code += 1) {
    const drawn = strata.psus[code] as number;
    if (drawn === 0) continue;
    count += 1;
    psus += drawn;
    const open = openShare(drawn, sample.populationSize?.[code], code);
    if (open === 0) continue;
    if (drawn > 1) byStratum[code] = (open * drawn * (strata.squares[code] as number)) / (drawn - 1);
    else if (singletonPsu === "adjust") byStratum[code] = open * (strata.total[code] as number) ** 2;
    else if (singletonPsu !== "certainty") {
      lonely += 1;
      lonelyStratum = lonelyStratum === -1 ? code : lonelyStratum;
    }
    variance += byStratum[code] as number;
  }
  if (lonely > 0 && (singletonPsu === "fail" || lonely === count))
    return { ok: false, reason: "singleton-psu", stratum: lonelyStratum };
  return {
    ok: true,
    variance: lonely > 0 ? (variance * count) / (count - lonely) : variance,
    df: psus - count,
    psus,
    strata: count,
    byStratum,
  };
}

/** 1 − n/N: the share of the stratum that was not observed. */
function openShare(drawn: number, population: number | undefined, code: number): number {
  if (population === undefined) return 1;
  if (!(population >= drawn)) throw new RangeError(`population of stratum ${code} is ${population}, below its ${drawn} PSUs`);
  return (population - drawn) / population;
}
