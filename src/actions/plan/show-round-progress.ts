import type { RoundProgress } from "../../survey/plan/overview.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findRound } from "./find-round.ts";
import { findProgress } from "./round-progress.ts";

export interface ShowRoundProgressInput {
  readonly round: string;
}

/** How a round stands, for a list of many: its stages and what is due, without figures and log. */
export const showRoundProgress = action(
  "showRound",
  async (input: ShowRoundProgressInput, effects): Promise<Result<RoundProgress>> => {
    const found = await findRound(effects.store, input.round);
    return found.ok ? ok((await findProgress(found.value, effects)).progress) : found;
  },
);
