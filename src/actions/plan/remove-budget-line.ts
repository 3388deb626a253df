import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type BudgetChange, countChange, holdDraft } from "./find-budget.ts";

export interface RemoveBudgetLineInput extends BudgetChange {
  readonly id: string;
}

/** Takes a line out of a budget. What it said stays in the audit log. */
export const removeBudgetLine = action(
  "editBudget",
  async (input: RemoveBudgetLineInput, effects): Promise<Result<{ readonly item: string; readonly rate: number | null }>> =>
    write(
      effects,
      { act: "removeBudgetLine", round: input.round, object: input.id, detail: (done) => ({ ...done }) },
      async (store) => {
        const held = await holdDraft({ ...effects, store }, input);
        if (!held.ok) return held;
        const line = held.value.rows.find(({ id }) => id === input.id);
        if (!line) return fail(problem("E-PLAN-073", {}));
        await store.deleteBudgetLine(line);
        await countChange(store, held.value);
        return ok({ item: line.item, rate: line.rate });
      },
    ),
);
