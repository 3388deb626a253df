import { unitsSeen } from "../../survey/people/permissions.ts";
import type { QuotasView } from "../../survey/plan/plan-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { areQuotasFixed } from "./are-quotas-fixed.ts";
import { findPart } from "./find-round.ts";
import { quotaTable } from "./quota-table.ts";

export interface ShowQuotasInput {
  readonly round: string;
  readonly part: string;
}

/** The quotas of one part, the rows that the actor may see. */
export const showQuotas = action("showRound", async (input: ShowQuotasInput, { store, actor }): Promise<Result<QuotasView>> => {
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { part } = found.value;
  const table = await quotaTable(store, part, unitsSeen(actor, "showRound", input));
  return ok({ ...table, fixed: await areQuotasFixed(store, part) });
});
