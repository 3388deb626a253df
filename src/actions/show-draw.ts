import type { DrawView } from "../survey/draw/draw-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowDrawInput {
  readonly round: string;
  readonly part: string /** The stratum whose units are shown; absent: the first. */;
  readonly stratum?: string;
}

/** The draw of a part: commitment, event, result. */
export const showDraw = action("showRound", async (_input: ShowDrawInput): Promise<Result<DrawView>> => {
  throw new Error("showDraw is not written yet");
});
