import type { FieldworkView } from "../survey/fieldwork/fieldwork-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowFieldworkInput {
  readonly round: string;
  readonly part: string;
}

/** The fieldwork of a part. */
export const showFieldwork = action("showRound", async (_input: ShowFieldworkInput): Promise<Result<FieldworkView>> => {
  throw new Error("showFieldwork is not written yet");
});
