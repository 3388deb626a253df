import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface CompleteTaskInput {
  readonly round: string;
  readonly task: string /** false takes it back. */;
  readonly done: boolean;
}

/** Marks a task of the plan as done, or takes that back. */
export const completeTask = action(
  "completeTask",
  async (_input: CompleteTaskInput): Promise<Result<{ readonly done: boolean }>> => {
    throw new Error("completeTask is not written yet");
  },
);
