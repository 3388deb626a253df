import { betaProbability } from "./beta.ts";

/**
 * Probability that a variable with the F distribution exceeds `f`, with `numDf` and `denDf` degrees of freedom, whole or not.
 *
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.6.2; numbers as R's `pf(lower.tail = FALSE)`.
 * Throws a RangeError for an f below 0 or degrees of freedom that are not positive and finite.
 *
 * @example
 * fisherTail(4, 1, 10); // 0.0733…
 */
export function fisherTail(f: number, numDf: number, denDf: number): number {
  if (!(f >= 0)) throw new RangeError(`f ${f} is not from 0 on`);
  return betaProbability(denDf / (denDf + numDf * f), denDf / 2, numDf / 2);
}
