import type { RoundOverview } from "../survey/plan/overview.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowRoundOverviewInput {
  readonly round: string;
}

/** How a round stands. */
export const showRoundOverview = action("showRound", async (_input: ShowRoundOverviewInput): Promise<Result<RoundOverview>> => {
  throw new Error("showRoundOverview is not written yet");
});
