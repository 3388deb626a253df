import type { DomainIndex, IndexNode } from "../indicator/compute-index.ts";
import { type RankedEstimate, rankSets } from "../indicator/rank-sets.ts";
import type { Standings } from "./compose-part.ts";

/** Where the agencies of a part may stand among each other by their overall figures; agencies without an error have no standing. */
export const standingsOf = (domains: readonly DomainIndex[]): Standings => {
  const { sets, pairs } = rankSets(
    domains.flatMap(({ key, nodes }) =>
      estimateOf(
        key,
        nodes.find(({ node }) => node === "overall"),
      ),
    ),
  );
  return { byAgency: new Map(sets.map((set) => [set.id, set])), pairs };
};

const estimateOf = (id: string, node: IndexNode | undefined): RankedEstimate[] =>
  node && node.index !== null && node.se !== null && node.df !== null && node.df >= 1
    ? [{ id, value: node.index, se: node.se, df: node.df }]
    : [];
