import type { PlanView } from "../survey/plan/plan-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowPlanInput {
  readonly round: string;
}

/** The plan of a round. */
export const showPlan = action("showRound", async (_input: ShowPlanInput): Promise<Result<PlanView>> => {
  throw new Error("showPlan is not written yet");
});
