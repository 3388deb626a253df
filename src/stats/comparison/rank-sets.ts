import { studentTail } from "../distributions/student.ts";
import { type ValueWithError, welchDf } from "./difference.ts";
import { holm } from "./holm.ts";

/** Which ranks one of several estimates may have. 1 is the highest. */
export interface RankSet {
  readonly best: number;
  readonly worst: number;
  /** Estimates that are clearly higher, and clearly lower, than this one. */
  readonly clearlyAbove: number;
  readonly clearlyBelow: number;
}

export interface RankSets {
  /** In the order of the estimates. */
  readonly sets: readonly RankSet[];
  readonly pairs: { readonly total: number; readonly different: number };
}

interface Pair {
  readonly higher: number;
  readonly lower: number;
  readonly probability: number;
}

/**
 * Confidence sets for ranks: every pair is tested, Holm's procedure keeps the chance of one false difference in all pairs at `level`,
 * and the rank of an estimate lies between 1 + those clearly above it and their number − those clearly below it.
 * The estimates must be independent, as they are when the strata of the sample lie within the domains; the error of a difference is
 * then √(se₁² + se₂²) with Satterthwaite's degrees of freedom.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6; Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91.
 * Throws a RangeError for a value or error that is no number, an error below 0, fewer than 1 degree of freedom where the error is above
 * 0, or a level outside 0…1.
 *
 * @example
 * rankSets([{ value: 95, se: 1, df: 50 }, { value: 80, se: 1, df: 50 }, { value: 81, se: 1, df: 50 }]).sets;
 * // [{ best: 1, worst: 1, … }, { best: 2, worst: 3, … }, { best: 2, worst: 3, … }]
 */
export function rankSets(estimates: readonly ValueWithError[], level = 0.05): RankSets {
  if (!(level >= 0 && level <= 1)) throw new RangeError(`level ${level} is not between 0 and 1`);
  estimates.forEach(checkEstimate);
  const pairs = allPairs(estimates);
  const adjusted = holm(pairs.map(({ probability }) => probability));
  const different = pairs.filter((_, place) => (adjusted[place] ?? 1) <= level);
  const above = new Int32Array(estimates.length);
  const below = new Int32Array(estimates.length);
  for (const { higher, lower } of different) {
    above[lower] = (above[lower] ?? 0) + 1;
    below[higher] = (below[higher] ?? 0) + 1;
  }
  const sets = estimates.map((_, place) => {
    const [clearlyAbove, clearlyBelow] = [above[place] ?? 0, below[place] ?? 0];
    return { best: 1 + clearlyAbove, worst: estimates.length - clearlyBelow, clearlyAbove, clearlyBelow };
  });
  return { sets, pairs: { total: pairs.length, different: different.length } };
}

function checkEstimate({ value, se, df }: ValueWithError, place: number): void {
  if (!Number.isFinite(value) || !(se >= 0 && Number.isFinite(se)) || (se > 0 && !(df >= 1)))
    throw new RangeError(`estimate ${place}: ${value} with an error of ${se} and ${df} degrees of freedom has no rank`);
}

const allPairs = (estimates: readonly ValueWithError[]): Pair[] =>
  estimates.flatMap((one, first) =>
    estimates.slice(first + 1).map((other, offset) => {
      const second = first + 1 + offset;
      const [higher, lower] = one.value >= other.value ? [first, second] : [second, first];
      return { higher, lower, probability: differenceProbability(one, other) };
    }),
  );

/** Two-sided probability of a difference at least as large if there were none. */
function differenceProbability(one: ValueWithError, other: ValueWithError): number {
  const difference = Math.abs(one.value - other.value);
  const variance = one.se ** 2 + other.se ** 2;
  if (variance === 0) return difference > 0 ? 0 : 1;
  return 2 * studentTail(difference / Math.sqrt(variance), welchDf(one, other));
}
