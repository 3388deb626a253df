import { type CompositeEstimate, meanOfLowest, meanOfRatios } from "../../src/stats/composite.ts";
import { type CodedSample, type CompositeDomain, compositeDomain } from "../../src/stats/composite-domain.ts";
import { itemScores } from "../../src/survey/indicator/compute-index.ts";
import { flatTree, indexTree, itemShares, type TreeNode } from "../../src/survey/indicator/index-tree.ts";
import type { PercentEstimate } from "../../src/survey/indicator/interval.ts";
import type { Scoring } from "../../src/survey/instrument/method.ts";
import { method } from "./population.ts";

/** One figure that is estimated: a node of the method under a scoring. */
export interface Figure {
  readonly node: TreeNode;
  /** What the node stands for. */
  readonly place: "item" | "factor" | "asked-if factor" | "overall";
  readonly scoring: Scoring;
  /** Whether every respondent counts 0 or 1. */
  readonly isShare: boolean;
}

export const scoringName = ({ item, aggregate }: Scoring): string => `${item} × ${aggregate}`;

const scorings: readonly Scoring[] = [
  { item: "top2", aggregate: "item-mean" },
  { item: "mean-over-max", aggregate: "item-mean" },
  { item: "top2", aggregate: "all-satisfied" },
];

const places = [
  ["item", "III.1"],
  ["factor", "III"],
  ["asked-if factor", "V"],
  ["overall", "overall"],
] as const;

const nodes = flatTree(indexTree(method));

/** An item is the same under both aggregates of top2, and stands once. */
export const figures: readonly Figure[] = scorings.flatMap((scoring) =>
  places
    .filter(([place]) => place !== "item" || scoring.aggregate === "item-mean")
    .map(([place, id]) => {
      const isShare = scoring.item === "top2" && (place === "item" || scoring.aggregate === "all-satisfied");
      return { node: nodes.find((one) => one.id === id) as TreeNode, place, scoring, isShare };
    }),
);

/** The figures of a sample by the functions under `computeIndex`; undefined where nobody answered. */
export function estimates(sample: CodedSample): readonly (PercentEstimate | undefined)[] {
  const domain = compositeDomain(sample, Int32Array.from(sample.stratum.keys()));
  const isAnswered = sample.columns.map((column) => column.some((answer) => answer !== 0));
  return figures.map((figure) => {
    const estimate = estimateOf(figure, domain, isAnswered);
    return estimate.ok ? estimate : undefined;
  });
}

function estimateOf({ node, scoring }: Figure, domain: CompositeDomain, isAnswered: readonly boolean[]): CompositeEstimate {
  const score = itemScores(scoring.item, method.scale);
  if (scoring.aggregate === "all-satisfied" && node.kind !== "item") return meanOfLowest(domain, node.items, score);
  const shares = itemShares(node, scoring, (item) => isAnswered[item] === true);
  return meanOfRatios(
    domain,
    shares.map(({ item, share }) => ({ column: item, coefficient: share })),
    score,
  );
}
