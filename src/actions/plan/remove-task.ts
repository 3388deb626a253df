import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findTask } from "./find-task.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface RemoveTaskInput extends PlanChange {
  /** Its id. */
  readonly task: string;
}

/** Takes a task out of the plan; it can be put back. */
export const removeTask = action(
  "editPlan",
  async (input: RemoveTaskInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "removeTask", round: input.round, object: input.task, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store, round }) => {
        const found = await findTask(store, round, input.task);
        if (!found.ok) return found;
        await store.updateTask(found.value, { removedAt: effects.clock() });
        return ok({ title: found.value.title });
      }),
    ),
);
