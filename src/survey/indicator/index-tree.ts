import type { Method } from "../instrument/method.ts";
import type { Bilingual } from "../language.ts";

export type NodeKind = "item" | "factor" | "content" | "overall";

/** A place in the tree of a method: item → factor → content → overall. */
export interface TreeNode {
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: Bilingual;
  /** Items under the node, as places in the method's order; an item has its own. */
  readonly items: readonly number[];
  readonly children: readonly TreeNode[];
}

/** The whole tree from its root; a method without contents has its factors directly under the whole. */
export function indexTree(method: Method): TreeNode {
  let next = 0;
  const factors = method.factors.map((factor) => {
    const items = factor.criteria.map(
      (criterion): TreeNode => ({ kind: "item", id: criterion.id, label: criterion.text, items: [next++], children: [] }),
    );
    return { content: factor.content, node: parent({ kind: "factor", id: factor.id, label: factor.title }, items) };
  });
  const contents = (method.contents ?? []).map(({ id, title }) =>
    parent(
      { kind: "content", id, label: title },
      factors.filter(({ content }) => content === id).map(({ node }) => node),
    ),
  );
  const whole = { kind: "overall", id: "overall", label: { vi: "Chỉ số chung", en: "Overall index" } } as const;
  return parent(whole, contents.length > 0 ? contents : factors.map(({ node }) => node));
}

const parent = (head: Pick<TreeNode, "kind" | "id" | "label">, children: readonly TreeNode[]): TreeNode => ({
  ...head,
  items: children.flatMap(({ items }) => items),
  children,
});

/** Nodes in the order of tables: items, factors, contents, the whole. */
export const flatTree = (root: TreeNode): readonly TreeNode[] =>
  (["item", "factor", "content", "overall"] as const).flatMap((kind) => nodesOfKind(root, kind));

const nodesOfKind = (node: TreeNode, kind: NodeKind): readonly TreeNode[] =>
  node.kind === kind ? [node] : node.children.flatMap((child) => nodesOfKind(child, kind));

/** Items under a node. */
export const leaves = (node: TreeNode): readonly TreeNode[] => nodesOfKind(node, "item");
