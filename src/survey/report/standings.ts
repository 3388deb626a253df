import type { ValueWithError } from "../../stats/comparison/difference.ts";
import { rankSets } from "../../stats/comparison/rank-sets.ts";
import type { DomainIndex } from "../indicator/compute-index.ts";
import type { IndexNode } from "../indicator/index-nodes.ts";
import type { Standings } from "./compose-part.ts";

/** Where the agencies of a part may stand among each other by their overall figures; agencies without an error have no standing. */
export function standingsOf(domains: readonly DomainIndex[]): Standings {
  const ranked = domains.flatMap(({ key, nodes }) => {
    const estimate = estimateOf(nodes.find(({ node }) => node === "overall"));
    return estimate === undefined ? [] : [{ key, estimate }];
  });
  const { sets, pairs } = rankSets(ranked.map(({ estimate }) => estimate));
  return { byAgency: new Map(sets.map((set, place) => [ranked[place]?.key ?? "", set])), pairs };
}

const estimateOf = (node: IndexNode | undefined): ValueWithError | undefined =>
  node && node.index !== null && node.se !== null && node.df !== null && node.df >= 1
    ? { value: node.index, se: node.se, df: node.df }
    : undefined;
