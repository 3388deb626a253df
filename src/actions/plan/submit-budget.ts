import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import type { BudgetChange } from "./find-budget.ts";
import { type MovedBudget, moveBudget } from "./move-budget.ts";

/** Submits a budget to the department of finance: complete, within the norms, its quantities kept as they are now. */
export const submitBudget = action(
  "editBudget",
  async ({ round, revision }: BudgetChange, effects): Promise<Result<MovedBudget>> =>
    write(effects, { act: "submitBudget", round, object: round, detail: (moved) => ({ ...moved }) }, (store) =>
      moveBudget({ ...effects, store }, { round, revision, move: "submit" }),
    ),
);
