import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findRound } from "./find-round.ts";
import { storedPlan } from "./stored-plan.ts";

export interface DownloadPlanJsonInput {
  readonly round: string;
}

/** The whole plan as JSON; a new round can be created of it. */
export const downloadPlanJson = action(
  "showRound",
  async (input: DownloadPlanJsonInput, { store }): Promise<Result<DownloadedFile>> => {
    const round = await findRound(store, input.round);
    if (!round.ok) return round;
    const text = `${JSON.stringify(await storedPlan(store, round.value), null, 2)}\n`;
    return ok({ name: `${input.round}-plan.json`, mediaType: "application/json", bytes: new TextEncoder().encode(text) });
  },
);
