import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type MarkedTask, type MarkTaskInput, markTask } from "./mark-task.ts";

/** Takes back that a task is done. */
export const reopenTask = action(
  "completeTask",
  async (input: MarkTaskInput, effects): Promise<Result<MarkedTask>> =>
    write(effects, { act: "reopenTask", round: input.round, object: input.task, detail: (done) => ({ ...done }) }, (store) =>
      markTask(store, input, null),
    ),
);
