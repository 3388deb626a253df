import type { RoundState } from "../survey/plan/overview.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ChangeRoundStateInput {
  readonly round: string;
  readonly state: RoundState;
}

/** Moves a round along: submitted, approved, running, closed or cancelled. */
export const changeRoundState = action(
  "changeRoundState",
  async (_input: ChangeRoundStateInput): Promise<Result<{ readonly state: RoundState }>> => {
    throw new Error("changeRoundState is not written yet");
  },
);
