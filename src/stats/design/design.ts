import type { Calibration } from "./calibration.ts";
import { checkCodes, codeCount } from "./code-count.ts";
import type { SingletonPsu } from "./singleton-psu.ts";

/**
 * How the rows of a sample were drawn, in columns of one entry a row. Codes count from 0; labels stay outside.
 *
 * `stratum` absent: one stratum. `psu` absent: each row is its own PSU; codes are unique over all strata. `weight` absent: 1 each.
 * `populationSize`: PSUs in the population by stratum code (units, when there is no `psu`); absent: no finite correction.
 * A row of weight 0 takes no part, yet its PSU and stratum are those of the sample: they count in n_h and in df = PSUs − strata. The
 * errors are R survey 4.1's; its `degf` leaves out PSUs whose rows all weigh 0 and gives wider intervals then.
 */
export interface SampleDesign {
  readonly rows: number;
  readonly stratum?: Int32Array | undefined;
  readonly psu?: Int32Array | undefined;
  readonly weight?: Float64Array | undefined;
  readonly populationSize?: Float64Array | undefined;
  /** `fail` unless given. */
  readonly singletonPsu?: SingletonPsu | undefined;
  /**
   * What the weights were post-stratified, raked or calibrated to, in the order in which this was done: errors then count only what the
   * auxiliary variables leave unexplained. `weight` absent: the weights of the last one. Replicates cannot be made of it: calibrate the
   * weights of each instead (`calibratedReplicates`).
   */
  readonly calibrations?: readonly Calibration[] | undefined;
}

/** A design with its columns filled in and its PSUs counted. */
export interface CountedDesign {
  readonly rows: number;
  readonly stratum: Int32Array;
  readonly psu: Int32Array | undefined;
  readonly weight: Float64Array;
  /** PSUs drawn, by stratum code. */
  readonly drawn: Int32Array;
  /** 1 − n/N, by stratum code: the share of the stratum that was not observed. */
  readonly open: Float64Array;
  /** PSUs − strata. */
  readonly df: number;
  readonly singletonPsu: SingletonPsu;
  readonly calibrations: readonly Calibration[];
}

/**
 * Fills in what a design leaves out and counts its PSUs. Throws a RangeError when a column has another length than `rows`, a weight is
 * negative (which only calibration may make it) or no number, a PSU lies in two strata, or a stratum's population is smaller than its
 * sample.
 */
export function countedDesign(design: SampleDesign): CountedDesign {
  if (!(Number.isSafeInteger(design.rows) && design.rows >= 0)) throw new RangeError(`a sample of ${design.rows} rows`);
  const { rows, stratum = new Int32Array(rows), psu, calibrations = [] } = design;
  const weight = design.weight ?? calibrations.at(-1)?.weights ?? new Float64Array(rows).fill(1);
  for (const [name, column] of Object.entries({ stratum, psu, weight }))
    if (column !== undefined && column.length !== rows)
      throw new RangeError(`column ${name} has ${column.length} rows, not ${rows}`);
  const least = calibrations.length === 0 ? 0 : Number.NEGATIVE_INFINITY;
  const lost = weight.findIndex((value) => !(value >= least && Number.isFinite(value)));
  if (lost >= 0) throw new RangeError(`weight ${weight[lost]} is no weight (row ${lost})`);
  for (const [name, column] of Object.entries({ stratum, psu })) checkCodes(name, column);
  const drawn = drawnPsus(stratum, psu);
  const strata = drawn.reduce((count, psus) => count + (psus > 0 ? 1 : 0), 0);
  const psus = drawn.reduce((total, count) => total + count, 0);
  const { singletonPsu = "fail" } = design;
  const open = openShares(drawn, design.populationSize);
  return { rows, stratum, psu, weight, drawn, open, df: psus - strata, singletonPsu, calibrations };
}

/** PSUs by stratum; throws when a PSU lies in two. */
export function drawnPsus(stratum: Int32Array, psu: Int32Array | undefined): Int32Array {
  const drawn = new Int32Array(codeCount(stratum));
  const home = psu === undefined ? undefined : new Int32Array(codeCount(psu)).fill(-1);
  for (let row = 0; row < stratum.length; row += 1) {
    const code = stratum[row] as number;
    if (home !== undefined && psu !== undefined) {
      const unit = psu[row] as number;
      if (home[unit] === code) continue;
      if (home[unit] !== -1) throw new RangeError(`psu ${unit} lies in strata ${home[unit]} and ${code}`);
      home[unit] = code;
    }
    drawn[code] = (drawn[code] as number) + 1;
  }
  return drawn;
}

/** 1 − n/N by stratum code; throws a RangeError where the population is smaller than the sample. */
export const openShares = (drawn: Int32Array, populationSize: Float64Array | undefined): Float64Array =>
  Float64Array.from(drawn, (count, code) => {
    const population = populationSize?.[code];
    if (count === 0 || populationSize === undefined) return 1;
    if (population === undefined || !(population >= count))
      throw new RangeError(`population of stratum ${code} is ${population}, below its ${count} PSUs`);
    return population === Number.POSITIVE_INFINITY ? 1 : (population - count) / population;
  });

/**
 * Weights of a design that has none: the inverse of the share drawn, N_h/n_h, for each row of stratum h, n_h and N_h counting PSUs (rows,
 * where there are none). Without a population size the weights are 1.
 *
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, §3.7; as R survey 4.1 `svydesign(fpc = )` without weights.
 * Throws a RangeError for a PSU in two strata.
 *
 * @example
 * weightsFromPopulation({ rows: 3, stratum: Int32Array.of(0, 0, 1), populationSize: Float64Array.of(10, 4) }); // [5, 5, 4]
 */
export function weightsFromPopulation({
  rows,
  stratum = new Int32Array(rows),
  psu,
  populationSize,
}: SampleDesign): Float64Array {
  if (populationSize === undefined) return new Float64Array(rows).fill(1);
  const drawn = drawnPsus(stratum, psu);
  return Float64Array.from(stratum, (code) => (populationSize[code] as number) / (drawn[code] as number));
}
