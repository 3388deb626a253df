import type * as v from "valibot";
import { taskShape } from "../../survey/plan/plan-shape.ts";
import { taskNames } from "../../survey/plan/task-names.ts";
import { typedValue } from "../../survey/plan/typed-value.ts";
import { problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";

/** A task as a form holds it: every field a text, empty where nothing was typed. */
export interface TypedTask {
  readonly stage: string;
  readonly title: string;
  readonly lead: string;
  readonly support: string;
  readonly product: string;
  readonly starts: string;
  readonly due: string;
}

/** The task that was typed, with what is wrong in it. */
export const readTask = ({ starts, ...task }: TypedTask): Result<v.InferOutput<typeof taskShape>> => {
  const read = typedValue(taskShape, { ...task, ...(starts && { starts }) }, taskNames);
  if (!read.ok || !starts || starts <= read.value.due) return read;
  return fail(problem("E-PLAN-016", { field: taskNames.due, value: task.due, reason: `phải từ ${starts} trở đi` }));
};
