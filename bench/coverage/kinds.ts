import { betaQuantile } from "../../src/stats/distributions/beta.ts";
import { studentQuantile } from "../../src/stats/distributions/student.ts";
import { kornGraubard } from "../../src/stats/estimates/korn-graubard.ts";
import { errorDf, type PercentEstimate } from "../../src/survey/indicator/interval.ts";

/** Ends in per cent; undefined where the kind has no interval. */
export type PercentEnds = readonly [low: number, high: number] | undefined;

/** A share with its error and the degrees of freedom that a kind goes by. */
export interface Share {
  readonly value: number;
  readonly se: number;
  readonly df: number;
  readonly rows: number;
  readonly unitVariance: number;
  /** Whether every respondent counts 0 or 1. */
  readonly isShare: boolean;
}

export type ShareEnds = readonly [low: number, high: number] | undefined;

const t = ({ value, se, df }: Share): ShareEnds => {
  const half = studentQuantile(0.975, df) * se;
  return [Math.max(0, value - half), Math.min(1, value + half)];
};

/** Korn and Graubard (1999), §3.2: value ± t·se on the logit scale; none at 0 and 1. */
const logit = ({ value, se, df }: Share): ShareEnds => {
  if (isEnd(value)) return undefined;
  const half = (studentQuantile(0.975, df) * se) / (value * (1 - value));
  const centre = Math.log(value / (1 - value));
  return [1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre))];
};

/** Korn and Graubard's own, of whatever figure. */
export const betaEnds = (share: Share): ShareEnds => betaOfScores({ ...share, isShare: true });

/** Korn and Graubard's with what `kornGraubard` changes for figures that are no share of respondents. */
const betaOfScores = (share: Share): ShareEnds => {
  const { low, high } = kornGraubard(share);
  return [low, high];
};

/** Wilson (1927) with the effective sample size of Korn and Graubard (Franco, Little, Louis and Slud 2019). */
const wilson = (share: Share): ShareEnds => {
  const n = effectiveSize(share);
  if (n === Number.POSITIVE_INFINITY) return [share.value, share.value];
  const square = 1.959963984540054 ** 2 / n;
  const centre = (share.value + square / 2) / (1 + square);
  const half = Math.sqrt(square * share.value * (1 - share.value) + square ** 2 / 4) / (1 + square);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
};

/** Jeffreys' interval with the same size (Franco et al. 2019); 0 and 1 stay ends, as Brown, Cai and DasGupta (2001) advise. */
const jeffreys = (share: Share): ShareEnds => {
  const n = effectiveSize(share);
  if (!(n < 1e8)) return t(share);
  const [satisfied, others] = [n * share.value + 0.5, n * (1 - share.value) + 0.5];
  const low = isEnd(share.value) && share.value < 0.5 ? 0 : betaQuantile(0.025, satisfied, others);
  return [low, isEnd(share.value) && share.value > 0.5 ? 1 : betaQuantile(0.975, satisfied, others)];
};

/** A share that is 0 or 1, but for rounding. */
export const isEnd = (value: number): boolean => value * (1 - value) < 1e-12;

/** n* of docs/methodology.md §4. */
function effectiveSize({ value, se, df, rows, unitVariance }: Share): number {
  const observations = isEnd(value) ? 1 / unitVariance : (value * (1 - value)) / se ** 2;
  return observations * (studentQuantile(0.975, rows - 1) / studentQuantile(0.975, df)) ** 2;
}

/** A formula, and by which degrees of freedom it is tried. */
export interface IntervalKind {
  readonly id: string;
  readonly label: string;
  readonly find: (share: Share) => ShareEnds;
  readonly freedom: "PSUs − strata" | "Satterthwaite";
}

export const kinds: readonly IntervalKind[] = [
  { id: "t", label: "t", find: t, freedom: "PSUs − strata" },
  { id: "t-satterthwaite", label: "t, S", find: t, freedom: "Satterthwaite" },
  { id: "logit", label: "logit", find: logit, freedom: "PSUs − strata" },
  { id: "logit-satterthwaite", label: "logit, S", find: logit, freedom: "Satterthwaite" },
  { id: "korn-graubard", label: "KG", find: betaEnds, freedom: "PSUs − strata" },
  { id: "korn-graubard-satterthwaite", label: "KG, S", find: betaEnds, freedom: "Satterthwaite" },
  { id: "korn-graubard-scores", label: "KG′, S", find: betaOfScores, freedom: "Satterthwaite" },
  { id: "wilson-satterthwaite", label: "Wilson, S", find: wilson, freedom: "Satterthwaite" },
  { id: "jeffreys-satterthwaite", label: "Jeffreys, S", find: jeffreys, freedom: "Satterthwaite" },
];

/** The intervals of an estimate by all kinds, in their order; the same formula by the same degrees of freedom is computed once. */
export function intervals(estimate: PercentEstimate): readonly PercentEnds[] {
  const found = new Map<string, PercentEnds>();
  return kinds.map(({ find, freedom }) => {
    const df = freedom === "Satterthwaite" ? errorDf(estimate) : estimate.designDf;
    const key = `${find.name} ${df}`;
    if (!found.has(key)) found.set(key, percentEnds(find, estimate, df));
    return found.get(key);
  });
}

function percentEnds(find: IntervalKind["find"], estimate: PercentEstimate, df: number): PercentEnds {
  if (df < 1) return undefined;
  const { value, se, rows, unitVariance, isShare } = estimate;
  const ends = find({ value: value / 100, se: se / 100, df, rows, unitVariance, isShare });
  return ends && [100 * ends[0], 100 * ends[1]];
}
