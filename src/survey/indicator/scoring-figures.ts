import { figureAt, figureOf } from "../report/compose-part.ts";
import type { ComputedIndicator } from "./indicator-view.ts";
import type { PartResult } from "./part-result.ts";

/** One scoring beside the others: its whole and its factors. */
export const factorFigures = ({ scoring, whole }: PartResult): ComputedIndicator["scorings"][number] => ({
  scoring,
  overall: figureAt(whole, "overall", "overall"),
  factors: whole.filter(({ node }) => node === "factor").map((node) => ({ id: node.id, figure: figureOf(node) })),
});
