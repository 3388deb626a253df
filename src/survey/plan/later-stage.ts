import type { ActionName } from "../people/permissions.ts";
import type { Stage } from "../stage.ts";
import type { StageStatus } from "./overview.ts";

/** The right that makes a stage somebody's own work, in the order of the stages. */
const turns: readonly (readonly [ActionName, Stage])[] = [
  ["checkBudget", "plan"],
  ["explainDifference", "frame"],
  ["replaceCase", "fieldwork"],
  ["importResponses", "fieldwork"],
  ["freezeDataset", "dataset"],
  ["computeIndex", "indicator"],
  ["releaseReport", "report"],
];

/** Where the turn of somebody with these rights comes, who has nothing to do now: the first of their stages that is not done. */
export const laterStage = (stages: readonly StageStatus[], may: (right: ActionName) => boolean): StageStatus | undefined =>
  turns
    .filter(([right]) => may(right))
    .map(([, stage]) => stages.find((status) => status.stage === stage))
    .find((status) => status !== undefined && status.state !== "done" && status.state !== "not-built");
