import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface WithdrawReleaseInput {
  readonly round: string;
  readonly version: number;
  readonly reason: string;
}

/** Withdraws a release; the reason stands on the public page. */
export const withdrawRelease = action(
  "withdrawRelease",
  async (_input: WithdrawReleaseInput): Promise<Result<{ readonly version: number }>> => {
    throw new Error("withdrawRelease is not written yet");
  },
);
