import { type CompositeNode, itemsOf } from "../../stats/composite/composite-node.ts";
import { studentQuantile } from "../../stats/distributions/student.ts";
import { kornGraubard } from "../../stats/estimates/korn-graubard.ts";

/**
 * How the 95 % interval of an index is found. `korn-graubard` (the default) is the exact interval of as many independent answers as
 * would err as much, by Satterthwaite's degrees of freedom; `t` is value ± t·se by PSUs − strata, cut to 0…100. The default is the one
 * that holds the truth best in the simulations of docs/methodology.md §4, by the rule in bench/coverage/choose.ts.
 */
export type IndexInterval = "korn-graubard" | "t";

/** A figure in per cent with its error. */
export interface PercentEstimate {
  readonly value: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom. */
  readonly df: number;
  /** PSUs − strata. */
  readonly designDf: number;
  readonly rows: number;
  readonly unitVariance: number;
  /** Whether every respondent counts 0 or 100: one item by `top2`, or `all-satisfied`. */
  readonly isShare: boolean;
}

export interface PercentInterval {
  readonly df: number;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

/** The 95 % interval of a figure, within 0…100, and its degrees of freedom; null ends where none is left to judge the error by. */
export function percentInterval(estimate: PercentEstimate, interval: IndexInterval = "korn-graubard"): PercentInterval {
  const { value, se, rows, unitVariance, isShare } = estimate;
  const df = interval === "t" ? estimate.designDf : errorDf(estimate);
  if (df < 1) return { df, ciLow: null, ciHigh: null };
  if (interval === "t") {
    const half = studentQuantile(0.975, df) * se;
    return { df, ciLow: Math.max(0, value - half), ciHigh: Math.min(100, value + half) };
  }
  const { low, high } = kornGraubard({ value: value / 100, se: se / 100, df, rows, unitVariance, isShare });
  return { df, ciLow: 100 * low, ciHigh: 100 * high };
}

/**
 * Satterthwaite's degrees of freedom, or PSUs − strata where all answers are alike: what spread a sum then shows is rounding, and must
 * not say which strata it came from.
 */
export const errorDf = ({ value, df, designDf }: Pick<PercentEstimate, "value" | "df" | "designDf">): number =>
  value * (100 - value) < 1e-8 ? designDf : df;

/** Whether a node counts each respondent all or nothing, so that its error follows from its value. */
export function isShareOfRespondents(node: CompositeNode): boolean {
  const isOnePart = node.kind === "lowest" || itemsOf(node).length === 1;
  return isOnePart && node.score.every((score) => score === 0 || score === 100);
}
