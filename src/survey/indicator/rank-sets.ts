import { welchDf } from "../../stats/difference.ts";
import { holm } from "../../stats/holm.ts";
import { studentTail } from "../../stats/student.ts";

/** An agency's figure with its error. */
export interface RankedEstimate {
  readonly id: string;
  readonly value: number;
  readonly se: number;
  /** Degrees of freedom of the error; at least 1. */
  readonly df: number;
}

/** Which ranks an agency may have. 1 is the best. */
export interface RankSet {
  readonly id: string;
  readonly best: number;
  readonly worst: number;
  /** Agencies that are clearly better, and clearly worse, than this one. */
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
 * and an agency's rank lies between 1 + those clearly above it and the number of agencies − those clearly below it.
 * The estimates must be independent, as they are when the strata of the sample lie within the agencies; the error of a difference is
 * then √(se₁² + se₂²) with Satterthwaite's degrees of freedom.
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6; Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91.
 */
export function rankSets(estimates: readonly RankedEstimate[], level = 0.05): RankSets {
  const pairs = allPairs(estimates);
  const adjusted = holm(pairs.map(({ probability }) => probability));
  const different = pairs.filter((_, place) => (adjusted[place] ?? 1) <= level);
  const above = new Int32Array(estimates.length);
  const below = new Int32Array(estimates.length);
  for (const { higher, lower } of different) {
    above[lower] = (above[lower] ?? 0) + 1;
    below[higher] = (below[higher] ?? 0) + 1;
  }
  const sets = estimates.map(({ id }, place) => {
    const [clearlyAbove, clearlyBelow] = [above[place] ?? 0, below[place] ?? 0];
    return { id, best: 1 + clearlyAbove, worst: estimates.length - clearlyBelow, clearlyAbove, clearlyBelow };
  });
  return { sets, pairs: { total: pairs.length, different: different.length } };
}

const allPairs = (estimates: readonly RankedEstimate[]): Pair[] =>
  estimates.flatMap((one, first) =>
    estimates.slice(first + 1).map((other, offset) => {
      const second = first + 1 + offset;
      const [higher, lower] = one.value >= other.value ? [first, second] : [second, first];
      return { higher, lower, probability: differenceProbability(one, other) };
    }),
  );

/** Two-sided probability of a difference at least as large if there were none. */
export function differenceProbability(one: RankedEstimate, other: RankedEstimate): number {
  const difference = Math.abs(one.value - other.value);
  const variance = one.se ** 2 + other.se ** 2;
  if (variance === 0) return difference > 0 ? 0 : 1;
  return 2 * studentTail(difference / Math.sqrt(variance), welchDf(one, other));
}
