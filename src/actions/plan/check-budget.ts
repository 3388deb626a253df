import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import type { BudgetChange } from "./find-budget.ts";
import { type MovedBudget, moveBudget } from "./move-budget.ts";

/** The department of finance (Sở Tài chính) finds a submitted budget in order. */
export const checkBudget = action(
  "checkBudget",
  async ({ round, revision }: BudgetChange, effects): Promise<Result<MovedBudget>> =>
    write(effects, { act: "checkBudget", round, object: round, detail: (moved) => ({ ...moved }) }, (store) =>
      moveBudget({ ...effects, store }, { round, revision, move: "check" }),
    ),
);
