import { betaQuantile } from "../../stats/distributions/beta.ts";
import type { PickResult } from "./pick.ts";

/** What was found in the units looked at. Shares between 0 and 1. */
export interface Discrepancy {
  readonly match: number;
  readonly differs: number;
  readonly unverifiable: number;
  /** Not looked at yet. */
  readonly open: number;
  /** differs / (match + differs) with its exact 95 % interval; null while nothing could be compared. */
  readonly rate: { readonly value: number; readonly low: number; readonly high: number } | null;
}

const tail = 0.025;

/**
 * The rate of discrepancies among the units that could be compared, with the interval of Clopper and Pearson, which holds its level
 * with few units and at rates of 0 and 1. Source: Clopper and Pearson (1934), Biometrika 26, 404–413; R `binom.test`.
 */
export const discrepancyOf = (units: readonly { readonly result: PickResult | null }[]): Discrepancy => {
  const count = (wanted: PickResult | null): number => units.filter(({ result }) => result === wanted).length;
  const [match, differs] = [count("match"), count("differs")];
  return withRate({ match, differs, unverifiable: count("unverifiable"), open: count(null) });
};

/** Several picks taken together. */
export const discrepancyTotal = (found: readonly Discrepancy[]): Discrepancy => {
  const sum = (count: (one: Discrepancy) => number): number => found.reduce((total, one) => total + count(one), 0);
  return withRate({
    match: sum(({ match }) => match),
    differs: sum(({ differs }) => differs),
    unverifiable: sum(({ unverifiable }) => unverifiable),
    open: sum(({ open }) => open),
  });
};

const withRate = (counts: Omit<Discrepancy, "rate">): Discrepancy => ({
  ...counts,
  rate: counts.match + counts.differs === 0 ? null : rateOf(counts.match, counts.differs),
});

const rateOf = (match: number, differs: number) => ({
  value: differs / (match + differs),
  low: differs === 0 ? 0 : betaQuantile(tail, differs, match + 1),
  high: match === 0 ? 1 : betaQuantile(1 - tail, differs + 1, match),
});
