import { openShares } from "../design/design.ts";
import type { DrawnUnits } from "../design/drawn-units.ts";
import type { SingletonPsu } from "../design/singleton-psu.ts";
import type { Interval } from "../estimates/interval-ends.ts";

/** What the first pass cannot see: populations, rules, what the answer should look like. */
export interface StreamedOptions {
  /** PSUs in the population by stratum code (units, where rows are PSUs); absent: no finite correction. */
  readonly populationSize?: Float64Array | undefined;
  /** Second-stage units in the population of each PSU, by PSU code; absent: no finite correction at the second stage. */
  readonly ssuPopulation?: Float64Array | undefined;
  /** `fail` unless given. */
  readonly singletonPsu?: SingletonPsu | undefined;
  /** Confidence of the intervals, 0.95 unless given. */
  readonly confidence?: number | undefined;
  /** How the ends of intervals of shares are found, `t` unless given; those of other statistics are always `t`. */
  readonly interval?: Interval | undefined;
  /** How many domain codes there are; as many as the chunks showed, unless given. */
  readonly domains?: number | undefined;
}

/** How the units of a sample were drawn, after the first pass. */
export interface StreamedDesign {
  readonly units: DrawnUnits;
  /** PSUs and share not observed, by stratum code. */
  readonly drawn: Int32Array;
  readonly open: Float64Array;
  readonly df: number;
  readonly singletonPsu: SingletonPsu;
  /** Second-stage units in the population, by PSU code. */
  readonly ssuPopulation: Float64Array | undefined;
  readonly populationSize: Float64Array | undefined;
  /** Whether errors count the second stage: it has units, and the first stage a finite population. */
  readonly isStaged: boolean;
}

/** Throws a RangeError when a population is smaller than its sample. */
export function streamedDesign(units: DrawnUnits, options: StreamedOptions): StreamedDesign {
  const { populationSize, ssuPopulation, singletonPsu = "fail" } = options;
  const drawn = units.drawn.subarray(0, lastUsed(units.drawn));
  const psus = drawn.reduce((sum, count) => sum + count, 0);
  const strata = drawn.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  checkWithin(units, ssuPopulation);
  return {
    units,
    drawn,
    open: openShares(drawn, populationSize),
    df: psus - strata,
    singletonPsu,
    populationSize,
    ssuPopulation,
    isStaged: units.ssus.size > 0 && populationSize !== undefined,
  };
}

/** One more than the last code with a unit. */
function lastUsed(counts: Int32Array): number {
  let size = counts.length;
  while (size > 0 && counts[size - 1] === 0) size -= 1;
  return size;
}

function checkWithin({ drawnWithin }: DrawnUnits, population: Float64Array | undefined): void {
  if (population === undefined) return;
  drawnWithin.forEach((count, psu) => {
    const size = population[psu] as number;
    if (count > 0 && !(size >= count)) throw new RangeError(`population of psu ${psu} is ${size}, below its ${count} units`);
  });
}

/**
 * Weight of a row of weight 1, by the first code of its group: the inverse of the share drawn in its stratum, times that in its PSU where
 * there is a second stage; 1 without populations.
 */
export function inverseShares({ units, drawn, populationSize, ssuPopulation }: StreamedDesign): Float64Array {
  const byStratum = Float64Array.from(drawn, (count, code) => (populationSize?.[code] ?? count) / count);
  if (units.ssus.size === 0) return byStratum;
  return Float64Array.from(units.home, (stratum, psu) => {
    const within = units.drawnWithin[psu] as number;
    return stratum < 0 ? 1 : ((byStratum[stratum] as number) * (ssuPopulation?.[psu] ?? within)) / within;
  });
}
