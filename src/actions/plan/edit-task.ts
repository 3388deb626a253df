import type { Task } from "../../store/tasks.ts";
import { taskNames } from "../../survey/plan/task-names.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findTask } from "./find-task.ts";
import { type PlanChange, planChange } from "./plan-change.ts";
import { readTask, type TypedTask } from "./typed-task.ts";

export interface EditTaskInput extends PlanChange {
  /** Its id. */
  readonly task: string;
  /** As the form was shown. */
  readonly version: number;
  readonly change: TypedTask;
}

interface EditedTask {
  readonly title: string;
  /** Field → before and after. */
  readonly changed: Readonly<Record<string, readonly [string, string]>>;
}

/** Changes a task. What was approved stays its baseline. */
export const editTask = action("editPlan", async (input: EditTaskInput, effects): Promise<Result<EditedTask>> => {
  const read = readTask(input.change);
  if (!read.ok) return read;
  const entry = { act: "editTask", round: input.round, object: input.task };
  return write(
    effects,
    { ...entry, detail: (done: EditedTask) => ({ ...done }) },
    planChange(effects, input, async ({ store, round }) => {
      const found = await findTask(store, round, input.task);
      if (!found.ok) return found;
      const changed = differences(found.value, input.change);
      if (found.value.version !== input.version) return fail(problem("E-PLAN-010", { fields: fieldsOf(changed) }));
      const { support = "", product = "", starts = null, ...task } = read.value;
      await store.updateTask(found.value, { ...task, support, product, starts });
      return ok({ title: read.value.title, changed });
    }),
  );
});

const fields = ["stage", "title", "lead", "support", "product", "starts", "due"] as const;

const differences = (task: Task, typed: TypedTask): EditedTask["changed"] =>
  Object.fromEntries(
    fields.flatMap((field) =>
      (task[field] ?? "") === typed[field] ? [] : [[field, [task[field] ?? "", typed[field]] as const]],
    ),
  );

const fieldsOf = (changed: EditedTask["changed"]): string =>
  fields.flatMap((field) => (changed[field] ? [`${taskNames[field]} nay là «${changed[field][0]}»`] : [])).join("; ");
