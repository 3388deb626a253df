import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compositeShares, itemsOf } from "../../stats/composite/composite-node.ts";
import type { Method, Scoring } from "../instrument/method.ts";
import { parseMethod } from "../instrument/parse-method.ts";
import { indexPlan } from "./index-plan.ts";
import { flatTree, indexTree } from "./index-tree.ts";

function officialMethod(id: string): Method {
  const parsed = parseMethod(readFileSync(new URL(`../../../methods/${id}.json`, import.meta.url), "utf8"), id);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const method = officialMethod("bnv-1001-2023");
const plan = (scoring: Scoring) => indexPlan({ method, scoring });

/** Shares of a node by the id of its items, all of them answered. */
function sharesOf(id: string, scoring: Scoring): readonly number[] {
  const at = flatTree(indexTree(method)).findIndex((node) => node.id === id);
  const node = plan(scoring).nodes[at];
  if (node?.kind !== "ratios") throw new Error(`${id} is no mean of ratios`);
  return compositeShares(node.part, () => true).map(({ share }) => share);
}

describe("indexPlan", () => {
  test("has the nodes of the method in the order of tables, over a column a criterion", () => {
    const { items, codes, nodes } = plan({ item: "top2", aggregate: "item-mean" });
    expect([items, codes, nodes.length]).toEqual([39, 6, 39 + 9 + 2 + 1]);
    const tree = flatTree(indexTree(method));
    expect(nodes.map((node) => itemsOf(node))).toEqual(tree.map((node) => node.items));
  });

  test("item-mean: every criterion alike; child-mean: every part alike", () => {
    const whole = sharesOf("overall", { item: "top2", aggregate: "item-mean" });
    for (const share of whole) expect(share).toBeCloseTo(1 / 39, 14);
    const [first] = method.factors;
    const group = method.factors.filter(({ content }) => content === first?.content).length;
    const [share] = sharesOf("overall", { item: "top2", aggregate: "child-mean" });
    expect(share).toBeCloseTo(1 / (first?.criteria.length ?? 0) / group / 2, 14);
  });

  test("weights count among those beside each other", () => {
    const [one = "", two = ""] = method.contents?.map(({ id }) => id) ?? [];
    const scoring: Scoring = { item: "top2", aggregate: "child-mean", weights: { [one]: 3, [two]: 1 } };
    const shares = sharesOf("overall", scoring);
    const under = itemsOf(plan(scoring).nodes[48] ?? { kind: "pooled", items: [], score: new Float64Array(0) }).length;
    expect(shares.slice(0, under).reduce((sum, share) => sum + share, 0)).toBeCloseTo(3 / 4, 12);
  });

  test.each([
    ["pooled", "pooled"],
    ["all-satisfied", "lowest"],
    ["item-mean", "ratios"],
    ["child-mean", "ratios"],
  ] as const)("%s makes factors, contents and the whole `%s`, and items ratios", (aggregate, kind) => {
    const { nodes } = plan({ item: "min-max", aggregate });
    expect(new Set(nodes.slice(0, 39).map((node) => node.kind))).toEqual(new Set(["ratios"]));
    expect(new Set(nodes.slice(39).map((node) => node.kind))).toEqual(new Set([kind]));
  });

  test("all-satisfied asks for 4 and 5 whatever items score", () => {
    const { nodes } = plan({ item: "mean-over-max", aggregate: "all-satisfied" });
    expect([...(nodes[0]?.score.slice(1, 6) ?? [])]).toEqual([20, 40, 60, 80, 100]);
    expect([...(nodes.at(-1)?.score.slice(1, 6) ?? [])]).toEqual([0, 0, 0, 100, 100]);
  });
});
