import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import type { BudgetChange } from "./find-budget.ts";
import { type MovedBudget, moveBudget } from "./move-budget.ts";

/** Records that a checked budget was approved. */
export const approveBudget = action(
  "approveBudget",
  async ({ round, revision }: BudgetChange, effects): Promise<Result<MovedBudget>> =>
    write(effects, { act: "approveBudget", round, object: round, detail: (moved) => ({ ...moved }) }, (store) =>
      moveBudget({ ...effects, store }, { round, revision, move: "approve" }),
    ),
);
