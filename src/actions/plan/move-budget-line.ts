import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type BudgetChange, countChange, holdDraft } from "./find-budget.ts";

export interface MoveBudgetLineInput extends BudgetChange {
  readonly id: string;
  /** Its place afterwards, from 1. */
  readonly to: number;
}

/** Moves a line of a budget to another place in its order. */
export const moveBudgetLine = action(
  "editBudget",
  async (input: MoveBudgetLineInput, effects): Promise<Result<{ readonly item: string }>> =>
    write(
      effects,
      { act: "moveBudgetLine", round: input.round, object: input.id, detail: (done) => ({ ...done, to: input.to }) },
      async (store) => {
        const held = await holdDraft({ ...effects, store }, input);
        if (!held.ok) return held;
        const { rows } = held.value;
        const line = rows.find(({ id }) => id === input.id);
        if (!line) return fail(problem("E-PLAN-073", {}));
        const ordered = rows.filter((row) => row !== line).toSpliced(Math.max(0, input.to - 1), 0, line);
        for (const [index, row] of ordered.entries())
          if (row.position !== index + 1) await store.updateBudgetLine(row, { position: index + 1 });
        await countChange(store, held.value);
        return ok({ item: line.item });
      },
    ),
);
