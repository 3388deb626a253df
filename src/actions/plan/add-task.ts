import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import { write } from "../write.ts";
import { type PlanChange, planChange } from "./plan-change.ts";
import { readTask, type TypedTask } from "./typed-task.ts";

export interface AddTaskInput extends PlanChange {
  /** UUID made with the form: the same form sent twice adds one task. */
  readonly id: string;
  readonly task: TypedTask;
}

/** Adds a task at the end of the plan. */
export const addTask = action("editPlan", async (input: AddTaskInput, effects): Promise<Result<{ readonly title: string }>> => {
  const task = readTask(input.task);
  if (!task.ok) return task;
  return write(
    effects,
    { act: "addTask", round: input.round, object: input.id, detail: { ...task.value } },
    planChange(effects, input, async ({ store, round }) => {
      const tasks = await store.listTasks(round);
      const known = tasks.find(({ id }) => id === input.id);
      if (known && known.title !== task.value.title) {
        const who = await lastAct(store, { round: input.round, object: input.id, acts: ["addTask", "editTask"] });
        return fail(problem("E-PLAN-031", { title: known.title, who }));
      }
      const last = tasks.at(-1)?.position ?? 0;
      const { support = "", product = "", starts = null, ...rest } = task.value;
      await store.insertTask({
        ...{ province: round.province, id: input.id, roundId: round.id, position: last + 1 },
        ...{ ...rest, support, product, starts },
      });
      return ok({ title: task.value.title });
    }),
  );
});
