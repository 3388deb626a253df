import type { Dataset } from "./dataset.ts";
import type { PendingDataset, StratumNote } from "./dataset-view.ts";

/** A stratum of the plan, whether anybody answered in it or not. */
export type PlannedStratum = Omit<StratumNote, "answered">;

/** What freezing this data set would write, and where it is thin. */
export const summarizeDataset = (
  { rows, criterionIds }: Dataset,
  strata: readonly PlannedStratum[],
): Omit<PendingDataset, "sha256"> => {
  const answers = rows.flatMap(({ answers: given }) => criterionIds.map((id) => given[id]));
  const count = (reason: string): number => answers.filter((answer) => answer === reason).length;
  const sizes = Map.groupBy(rows, ({ stratum }) => stratum);
  const notes = strata.map((stratum) => ({ ...stratum, answered: sizes.get(stratum.stratum)?.length ?? 0 }));
  const weights = rows.map(({ weight }) => weight);
  return {
    rows: rows.length,
    planned: strata.reduce((sum, { planned }) => sum + planned, 0),
    criteria: criterionIds.length,
    answers: answers.filter((answer) => typeof answer === "number").length,
    missing: {
      blank: count("blank"),
      notApplicable: count("not-applicable"),
      refused: count("refused"),
      notAsked: count("not-asked"),
    },
    weights: rows.some(({ population, psu }) => population !== null || psu !== null) ? "design" : "none",
    weightMin: weights.reduce((least, weight) => Math.min(least, weight), weights[0] ?? 0),
    weightMax: weights.reduce((most, weight) => Math.max(most, weight), 0),
    strata: sizes.size,
    singletonStrata: notes.filter(({ answered }) => answered === 1),
    emptyStrata: notes.filter(({ answered, planned }) => answered === 0 && planned > 0),
  };
};
