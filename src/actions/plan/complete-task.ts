import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findRound } from "./find-round.ts";

export interface CompleteTaskInput {
  readonly round: string;
  /** Its id. */
  readonly task: string;
  /** false takes it back. */
  readonly done: boolean;
}

/** Marks a task of the plan as done, or takes that back. */
export const completeTask = action(
  "completeTask",
  async (input: CompleteTaskInput, effects): Promise<Result<{ readonly title: string; readonly done: boolean }>> =>
    write(
      effects,
      {
        act: "completeTask",
        round: input.round,
        object: input.task,
        detail: ({ title, done }) => ({ title, done }),
      },
      async (store) => {
        const round = await findRound(store, input.round);
        if (!round.ok) return round;
        const task = (await store.listTasks(round.value)).find(({ id }) => id === input.task);
        if (!task) return fail(problem("E-PLAN-006", { round: input.round, task: input.task }));
        await store.updateTaskDone(task, input.done ? effects.clock() : null);
        return ok({ title: task.title, done: input.done });
      },
    ),
);
