import type { SampleChunk } from "../design/sample-chunk.ts";

/** What an index is made of: one item, or parts that count in the proportion of their weights (1 unless given). */
export type CompositePart =
  /** Place of the item among the columns of answers. */
  | { readonly item: number; readonly weight?: number | undefined }
  | { readonly parts: readonly CompositePart[]; readonly weight?: number | undefined };

/**
 * A figure made of items, from the codes of their answers; `score[code]` is what an answer is worth, and `score[0]` is not read.
 * - `ratios`: Σ_j a_j·R_j, each R_j = Σ w·y_j / Σ w·d_j over the rows that answered item j, the shares a_j as the parts weigh
 *   (`compositeShares`);
 * - `pooled`: Σ_j Σ w·y_j / Σ_j Σ w·d_j, all answers in one ratio;
 * - `lowest`: the mean of the lowest score that each row gave; with scores of 0 and 1, the share of rows all of whose are 1.
 */
export type CompositeNode =
  | { readonly kind: "ratios"; readonly part: CompositePart; readonly score: Float64Array }
  | { readonly kind: "pooled" | "lowest"; readonly items: readonly number[]; readonly score: Float64Array };

/** Some rows of a sample, as `SampleChunk`, with answers to items: codes from 1 to 127, 0 where there is none. */
export interface CompositeChunk extends Omit<SampleChunk, "numbers" | "categories"> {
  readonly answers: readonly Int8Array[];
}

export interface ItemShare {
  readonly item: number;
  readonly share: number;
}

/**
 * How much each item with an answer counts in a part; the shares sum to 1. Items and parts that nobody answered are left out and the
 * others share what was theirs; empty when nobody answered anything that weighs. There are no errors. The rule is that of the methods
 * (docs/methodology.md §2) and has no other source.
 *
 * @example
 * const factors = [{ parts: [{ item: 0 }, { item: 1 }] }, { item: 2, weight: 3 }];
 * compositeShares({ parts: factors }, () => true); // [{ item: 0, share: 0.125 }, { item: 1, share: 0.125 }, { item: 2, share: 0.75 }]
 * compositeShares({ parts: factors }, (item) => item !== 2); // [{ item: 0, share: 0.5 }, { item: 1, share: 0.5 }]
 */
export function compositeShares(part: CompositePart, isAnswered: (item: number) => boolean): readonly ItemShare[] {
  if ("item" in part) return isAnswered(part.item) ? [{ item: part.item, share: 1 }] : [];
  const parts = part.parts
    .map((child) => ({ weight: child.weight ?? 1, shares: compositeShares(child, isAnswered) }))
    .filter(({ shares }) => shares.length > 0);
  const sum = parts.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return [];
  return parts.flatMap(({ weight, shares }) => shares.map(({ item, share }) => ({ item, share: (share * weight) / sum })));
}

/** Items of a node, in the order of its parts. */
export const itemsOf = (node: CompositeNode): readonly number[] => (node.kind === "ratios" ? leaves(node.part) : node.items);

const leaves = (part: CompositePart): readonly number[] => ("item" in part ? [part.item] : part.parts.flatMap(leaves));
