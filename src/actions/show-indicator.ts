import type { IndicatorView } from "../survey/indicator/indicator-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowIndicatorInput {
  readonly round: string;
  readonly part: string;
}

/** The index of a part for the staff. */
export const showIndicator = action("showRound", async (_input: ShowIndicatorInput): Promise<Result<IndicatorView>> => {
  throw new Error("showIndicator is not written yet");
});
