import { type Difference, testedDifference, type UntestedDifference, welchDf } from "./difference.ts";

/** How far two rounds hang together. */
export interface Overlap {
  /** PSUs that both rounds drew. */
  readonly sharedPsus: number;
  readonly covariance: number;
  /** Correlation of the two estimates; null where one of them has no error. */
  readonly correlation: number | null;
}

interface Spread {
  readonly variance: number;
  readonly df: number;
}

/** A difference of two rounds with the errors of both and what they share. */
interface Rounds {
  readonly value: number;
  readonly one: Spread;
  readonly other: Spread;
  readonly covariance: number;
  /** All PSUs − all strata. */
  readonly mostDf: number;
}

/** V₁ + V₂ − 2·C with Welch's degrees of freedom, but not more than all PSUs − all strata. */
export function comparedRounds(
  { value, one, other, covariance, mostDf }: Rounds,
  confidence?: number,
): (Difference | UntestedDifference) & Pick<Overlap, "correlation"> {
  const [first, second] = [errorOf(one), errorOf(other)];
  const variance = one.variance + other.variance - 2 * covariance;
  const tested = testedDifference({ value, variance, df: Math.min(welchDf(first, second), mostDf) }, confidence);
  const product = first.se * second.se;
  return { ...tested, correlation: product > 0 ? covariance / product : null };
}

const errorOf = ({ variance, df }: Spread) => ({ value: 0, se: Math.sqrt(variance), df });
