import type { CompositePlan } from "../../src/stats/composite/code-columns.ts";
import type { CompositeNode } from "../../src/stats/composite/composite-node.ts";
import { addCompositeErrors, compositeErrors } from "../../src/stats/composite/streamed-composite-errors.ts";
import { compositeOutcomes } from "../../src/stats/composite/streamed-composite-outcomes.ts";
import { addCompositeSums, compositeSums } from "../../src/stats/composite/streamed-composite-sums.ts";
import { indexPlan } from "../../src/survey/indicator/index-plan.ts";
import { flatTree, indexTree, type TreeNode } from "../../src/survey/indicator/index-tree.ts";
import type { PercentEstimate } from "../../src/survey/indicator/interval.ts";
import type { Scoring } from "../../src/survey/instrument/method.ts";
import type { CodedSample } from "./draw.ts";
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

const plan: CompositePlan = {
  ...indexPlan({ method, scoring: scorings[0] as Scoring }),
  nodes: figures.map(({ node, scoring }) => indexPlan({ method, scoring }).nodes[nodes.indexOf(node)] as CompositeNode),
};

/** The figures of a sample by the functions under `computeIndex`; undefined where nobody answered. */
export function estimates(sample: CodedSample): readonly (PercentEstimate | undefined)[] {
  const { columns, weights, stratum, psu, populationSize, singletonPsu } = sample;
  const chunk = { rows: stratum.length, stratum, psu, weight: weights, answers: columns };
  const sums = compositeSums(plan);
  addCompositeSums(sums, chunk);
  const errors = compositeErrors(sums, { populationSize, singletonPsu });
  addCompositeErrors(errors, chunk);
  return compositeOutcomes(errors).map(([estimate], at) =>
    estimate?.ok ? { ...estimate, isShare: (figures[at] as Figure).isShare } : undefined,
  );
}
