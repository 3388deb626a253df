import { studentTail } from "../../stats/student.ts";
import type { DomainIndex, IndexNode } from "../indicator/compute-index.ts";
import type { AgencyStanding, Standings } from "./compose-part.ts";

/** Family-wise error of all pairs together. */
const level = 0.05;

interface Measured {
  readonly id: string;
  readonly value: number;
  readonly variance: number;
  readonly df: number;
}

interface Pair {
  readonly low: string;
  readonly high: string;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Which agencies differ clearly, and between which ranks each may stand. Agencies are sampled apart, so the variance of a difference
 * is the sum of theirs (Satterthwaite's degrees of freedom); the pairs are tested together by Holm's step-down at 5 %. The ranks of an
 * agency run from 1 + those clearly above it to all − those clearly below it, and hold for all agencies at once with 95 % confidence
 * (docs/methodology.md, ranks). Agencies without a standard error have no standing.
 */
export const standingsOf = (domains: readonly DomainIndex[]): Standings => {
  const agencies = domains.flatMap(({ key, nodes }) =>
    measured(
      key,
      nodes.find(({ node }) => node === "overall"),
    ),
  );
  const pairs = pairsOf(agencies);
  const clear = holm(pairs);
  const count = (wanted: (pair: Pair) => boolean): number => clear.filter(wanted).length;
  const standing = ({ id }: Measured): AgencyStanding => {
    const clearlyAbove = count(({ low }) => low === id);
    const clearlyBelow = count(({ high }) => high === id);
    return { best: 1 + clearlyAbove, worst: agencies.length - clearlyBelow, clearlyBelow, clearlyAbove };
  };
  return {
    byAgency: new Map(agencies.map((agency) => [agency.id, standing(agency)])),
    pairs: { total: pairs.length, different: clear.length },
  };
};

const measured = (id: string, node: IndexNode | undefined): Measured[] =>
  node && node.index !== null && node.se !== null && node.df !== null && node.df >= 1
    ? [{ id, value: node.index, variance: node.se ** 2, df: node.df }]
    : [];

const pairsOf = (agencies: readonly Measured[]): Pair[] =>
  agencies.flatMap((a, index) => agencies.slice(index + 1).map((b) => (a.value < b.value ? compare(a, b) : compare(b, a))));

const compare = (low: Measured, high: Measured): Pair => {
  const variance = low.variance + high.variance;
  const gap = high.value - low.value;
  if (variance === 0) return { low: low.id, high: high.id, p: gap > 0 ? 0 : 1 };
  const df = variance ** 2 / (low.variance ** 2 / low.df + high.variance ** 2 / high.df);
  return { low: low.id, high: high.id, p: 2 * studentTail(gap / Math.sqrt(variance), df) };
};

/** The pairs that Holm's step-down procedure calls different. */
const holm = (pairs: readonly Pair[]): Pair[] => {
  const ordered = [...pairs].sort((a, b) => a.p - b.p);
  const stop = ordered.findIndex(({ p }, index) => p > level / (ordered.length - index));
  return stop < 0 ? ordered : ordered.slice(0, stop);
};
