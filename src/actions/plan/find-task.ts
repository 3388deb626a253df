import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

/** A task of the plan by its id; one that was taken out of the plan is none. */
export const findTask = async (store: Store, round: Round, id: string): Promise<Result<Task>> => {
  const task = (await store.listTasks(round)).find((candidate) => candidate.id === id);
  return task ? ok(task) : fail(problem("E-PLAN-006", { round: round.code, task: id }));
};
