import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface RestoreTaskInput extends PlanChange {
  /** Its id. */
  readonly task: string;
}

/** Puts a task back where it stood in the plan. */
export const restoreTask = action(
  "editPlan",
  async (input: RestoreTaskInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "restoreTask", round: input.round, object: input.task, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store, round }) => {
        const removed = (await store.listRemovedTasks(round)).find(({ id }) => id === input.task);
        if (!removed) return fail(problem("E-PLAN-006", { round: input.round, task: input.task }));
        await store.updateTask(removed, { removedAt: null });
        return ok({ title: removed.title });
      }),
    ),
);
