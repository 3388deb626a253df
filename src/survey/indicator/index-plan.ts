import type { CompositePlan } from "../../stats/composite/code-columns.ts";
import type { CompositeNode, CompositePart } from "../../stats/composite/composite-node.ts";
import type { ItemScoring, Method, Scale, Scoring } from "../instrument/method.ts";
import { flatTree, indexTree, leaves, type TreeNode } from "./index-tree.ts";
import { criterionIds } from "./responses.ts";

/** What is computed of the answers to a method, one column a criterion: its nodes in the order of tables. */
export function indexPlan({ method, scoring }: { readonly method: Method; readonly scoring: Scoring }): CompositePlan {
  const codes = 1 + Math.max(...method.scale.points.map(({ value }) => value));
  const nodes = flatTree(indexTree(method)).map((node) => compositeNode(node, scoring, method.scale));
  return { items: criterionIds(method).length, codes, nodes };
}

function compositeNode(node: TreeNode, scoring: Scoring, scale: Scale): CompositeNode {
  const { items, kind } = node;
  const score = itemScores(scoring.item, scale);
  if (kind !== "item" && scoring.aggregate === "pooled") return { kind: "pooled", items, score };
  if (kind !== "item" && scoring.aggregate === "all-satisfied")
    return { kind: "lowest", items, score: itemScores("top2", scale) };
  return { kind: "ratios", part: partOf(node, scoring), score };
}

/**
 * What a node is made of. `item-mean` gives its items equal shares (or in the proportion of their weights), `child-mean` shares equally
 * (or by weight) among children first and passes each share down.
 */
function partOf(node: TreeNode, { aggregate, weights = {} }: Pick<Scoring, "aggregate" | "weights">): CompositePart {
  const [own] = node.items;
  if (node.kind === "item" && own !== undefined) return { item: own };
  const children = aggregate === "item-mean" ? leaves(node) : node.children;
  return { parts: children.map((child) => ({ ...partOf(child, { aggregate, weights }), weight: weights[child.id] })) };
}

/** Score of each answer in per cent, by its value. */
export function itemScores(scoring: ItemScoring, { points, satisfiedFrom }: Scale): Float64Array {
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const scores = new Float64Array(128);
  for (const value of values) {
    if (scoring === "top2") scores[value] = value >= satisfiedFrom ? 100 : 0;
    else if (scoring === "mean-over-max") scores[value] = (100 * value) / highest;
    else scores[value] = (100 * (value - lowest)) / (highest - lowest);
  }
  return scores;
}
