import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface FreezeFrameInput {
  readonly round: string;
  readonly part: string;
}

/** Freezes the frame of a part: from now on it does not change, and its hash can be published. */
export const freezeFrame = action(
  "freezeFrame",
  async (_input: FreezeFrameInput): Promise<Result<{ readonly hash: string; readonly eligible: number }>> => {
    throw new Error("freezeFrame is not written yet");
  },
);
