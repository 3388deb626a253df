/** The eleven stages of a round, in order. The same word names the stage in folders, SQL files, pages, CLI verbs and docs. */
export const stages = [
  "plan",
  "instrument",
  "frame",
  "draw",
  "fieldwork",
  "verification",
  "payment",
  "dataset",
  "indicator",
  "report",
  "followup",
] as const;

export type Stage = (typeof stages)[number];

/** Place of the stage in the round, counted from 1 as on screen. */
export const stageNumber = (stage: Stage): number => stages.indexOf(stage) + 1;
