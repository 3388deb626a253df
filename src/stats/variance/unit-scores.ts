import { addMoments, mergeMoments, noMoments, type PlacedScores, type ScoreMoments } from "./score-moments.ts";
import { addTotals, mergeTotals, noTotals, type ScoreTotals } from "./score-totals.ts";

/** Scores gathered by the units that are compared: moments where rows are the units, totals by cell otherwise. */
export type UnitScores = ScoreMoments | ScoreTotals;

export const noScores = (isByRow: boolean): UnitScores => (isByRow ? noMoments() : noTotals());

/** Adds scores of rows. */
export function addScores(scores: UnitScores, placed: PlacedScores): void {
  if (scores.kind === "moments") addMoments(scores, placed);
  else addTotals(scores, placed);
}

/** Adds what was gathered of other rows; `place` says which place here each place there is, of `size`. */
export function mergeScores(scores: UnitScores, other: UnitScores, places: Pick<PlacedScores, "place" | "size">): void {
  if (scores.kind === "moments" && other.kind === "moments") mergeMoments(scores, other, places);
  if (scores.kind === "totals" && other.kind === "totals") mergeTotals(scores, other, places);
}
