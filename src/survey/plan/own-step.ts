import type { Stage } from "../stage.ts";

/** What a round may wait for, in the order of the stages. */
export type StepKind = PlanStep | PartStep | ReleaseStep;

export type PlanStep =
  | "submitPlan"
  | "approvePlan"
  | "startRound"
  | "submitBudget"
  | "checkBudget"
  | "approveBudget"
  | "keepCheckList"
  | "signStage";

export type PartStep =
  | "publishForm"
  | "importFrame"
  | "explainDifference"
  | "signReconciliation"
  | "freezeFrame"
  | "commitDraw"
  | "enterEvent"
  | "revealDraw"
  | "drawSample"
  | "openOnSite"
  | "importResponses"
  | "freezeDataset"
  | "computeIndex";

export type ReleaseStep = "draftRelease" | "releaseReport";

/** One thing that a round waits for, and that the one who asks may do. */
export interface OwnStep {
  readonly kind: StepKind;
  readonly stage: Stage;
  /** Within the round: `frame?part=ubnd-xa`. */
  readonly page: string;
  /** Title of the part; null: the whole round. */
  readonly part: string | null;
  /** Items, places or persons left; null where there is nothing to count. */
  readonly left: number | null;
}
