import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import type { BudgetChange } from "./find-budget.ts";
import { type MovedBudget, moveBudget } from "./move-budget.ts";

export interface SendBackBudgetInput extends BudgetChange {
  readonly reason: string;
}

/** Sends a submitted or checked budget back to be changed, or takes up an approved one to adjust it; with a reason. */
export const sendBackBudget = action(
  "sendBackBudget",
  async ({ round, revision, reason }: SendBackBudgetInput, effects): Promise<Result<MovedBudget>> =>
    write(effects, { act: "sendBackBudget", round, object: round, detail: (moved) => ({ ...moved }) }, (store) =>
      moveBudget({ ...effects, store }, { round, revision, reason, move: "sendBack" }),
    ),
);
