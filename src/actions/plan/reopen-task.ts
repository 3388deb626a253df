import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findRound, stateOf } from "./find-round.ts";
import { findTask } from "./find-task.ts";

export interface ReopenTaskInput {
  readonly round: string;
  /** Its id. */
  readonly task: string;
}

/** Takes back that a task is done. */
export const reopenTask = action(
  "completeTask",
  async (input: ReopenTaskInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "reopenTask", round: input.round, object: input.task, detail: (done) => ({ ...done }) },
      async (store) => {
        const round = await findRound(store, input.round);
        if (!round.ok) return round;
        if (!isOpenRound(stateOf(round.value))) return fail(problem("E-PLAN-007", { round: input.round }));
        const task = await findTask(store, round.value, input.task);
        if (!task.ok) return task;
        await store.updateTaskDone(task.value, null);
        return ok({ title: task.value.title });
      },
    ),
);
