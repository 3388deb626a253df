import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findTask } from "./find-task.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface MoveTaskInput extends PlanChange {
  /** Its id. */
  readonly task: string;
  /** Its place afterwards, from 1: sent twice, it stands in the same place. */
  readonly to: number;
}

/** Moves a task to another place in the order of the plan. */
export const moveTask = action(
  "editPlan",
  async (input: MoveTaskInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "moveTask", round: input.round, object: input.task, detail: (done) => ({ ...done, to: input.to }) },
      planChange(effects, input, async ({ store, round }) => {
        const found = await findTask(store, round, input.task);
        if (!found.ok) return found;
        const others = (await store.listTasks(round)).filter(({ id }) => id !== input.task);
        const ordered = others.toSpliced(Math.max(0, input.to - 1), 0, found.value);
        for (const [index, task] of ordered.entries())
          if (task.position !== index + 1) await store.updateTask(task, { position: index + 1 });
        return ok({ title: found.value.title });
      }),
    ),
);
