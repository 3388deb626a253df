import { pairCodes } from "../design/pair-codes.ts";

/** One stage of selection, in columns of one entry a row. */
export interface Stage {
  /** Code of the unit drawn at this stage. From the second stage on, codes count within the unit of the stage before. */
  readonly unit: Int32Array;
  /** Code of the stratum within the unit of the stage before; absent: one. */
  readonly stratum?: Int32Array | undefined;
  /** Units in the population of the row's stratum at this stage; absent: as if drawn with replacement, and later stages are not read. */
  readonly population?: Float64Array | undefined;
}

/** The units of the stage before: which one each row lies in, and the product of the shares drawn that led to it. */
export interface Parents {
  readonly code: Int32Array;
  readonly share: Float64Array;
}

/** The units of a stage and their strata, both numbered over all parents. */
export interface Units {
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

export function unitsOf(
  { unit, stratum = new Int32Array(unit.length), population }: Stage,
  parents: Parents,
  stage: number,
): Units {
  const strata = pairCodes(parents.code, stratum);
  const units = pairCodes(strata.code, unit);
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

export const sharesOf = ({ stratum, parent, open }: Units, parents: Parents): Float64Array =>
  Float64Array.from(stratum, (home) => (parents.share[parent[home] as number] as number) * (1 - (open[home] as number)));

/** Each PSU lies in one stratum. */
export function checkHomes(unit: Int32Array, stratum: Int32Array): void {
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
