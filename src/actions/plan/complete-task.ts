import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type MarkedTask, type MarkTaskInput, markTask } from "./mark-task.ts";

/** Marks a task of the plan as done. */
export const completeTask = action(
  "completeTask",
  async (input: MarkTaskInput, effects): Promise<Result<MarkedTask>> =>
    write(effects, { act: "completeTask", round: input.round, object: input.task, detail: (done) => ({ ...done }) }, (store) =>
      markTask(store, input, effects.clock()),
    ),
);
