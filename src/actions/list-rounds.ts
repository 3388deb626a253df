import type { RoundListItem } from "../survey/plan/round-list.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ListRoundsInput {
  readonly round?: never;
}

/** The rounds that the actor may see, newest first. */
export const listRounds = action("listRounds", async (_input: ListRoundsInput): Promise<Result<readonly RoundListItem[]>> => {
  throw new Error("listRounds is not written yet");
});
