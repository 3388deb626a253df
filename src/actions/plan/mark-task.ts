import type { Store } from "../../store/store.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { findRound, stateOf } from "./find-round.ts";
import { findTask } from "./find-task.ts";

export interface MarkTaskInput {
  readonly round: string;
  /** Its id. */
  readonly task: string;
}

export interface MarkedTask {
  readonly title: string;
}

/** Notes when a task of an open round was done; null: it is not. */
export const markTask = async (store: Store, input: MarkTaskInput, doneAt: Date | null): Promise<Result<MarkedTask>> => {
  const round = await findRound(store, input.round);
  if (!round.ok) return round;
  if (!isOpenRound(stateOf(round.value))) return fail(problem("E-PLAN-007", { round: input.round }));
  const task = await findTask(store, round.value, input.task);
  if (!task.ok) return task;
  // Marked twice it keeps the day of the first.
  if ((task.value.doneAt === null) !== (doneAt === null)) await store.updateTaskDone(task.value, doneAt);
  return ok({ title: task.value.title });
};
