import { unitsSeen } from "../../survey/people/permissions.ts";
import { seenPlan } from "../../survey/plan/seen-plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findRound } from "./find-round.ts";
import { storedPlan } from "./stored-plan.ts";

export interface DownloadPlanJsonInput {
  readonly round: string;
}

/** The plan as JSON, of its quotas the rows that the actor may see; a new round can be created of it. */
export const downloadPlanJson = action(
  "showRound",
  async (input: DownloadPlanJsonInput, { store, actor }): Promise<Result<DownloadedFile>> => {
    const round = await findRound(store, input.round);
    if (!round.ok) return round;
    const plan = seenPlan(await storedPlan(store, round.value), unitsSeen(actor, "showRound", input));
    const text = `${JSON.stringify(plan, null, 2)}\n`;
    return ok({ name: `${input.round}-plan.json`, mediaType: "application/json", bytes: new TextEncoder().encode(text) });
  },
);
