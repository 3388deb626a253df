import type { FrameView } from "../survey/frame/frame-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowFrameInput {
  readonly round: string;
  readonly part: string;
}

/** The frame of a part. */
export const showFrame = action("showRound", async (_input: ShowFrameInput): Promise<Result<FrameView>> => {
  throw new Error("showFrame is not written yet");
});
