import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type PlanChange, planChange } from "./plan-change.ts";
import { readTask } from "./typed-task.ts";

export interface ReviseDatesInput extends PlanChange {
  /** Tasks that keep both dates may be left out. Dates are ISO texts, `starts` "" where none is set. */
  readonly dates: readonly TypedDates[];
}

export interface TypedDates {
  /** Its id. */
  readonly task: string;
  /** As the form was shown. */
  readonly version: number;
  readonly starts: string;
  readonly due: string;
}

interface RevisedDate {
  readonly title: string;
  readonly from: readonly [string | null, string];
  readonly to: readonly [string | null, string];
}

/** Changes beginnings and deadlines of several tasks in one adjustment; what was approved stays visible as the baseline. */
export const reviseDates = action(
  "editPlan",
  async (input: ReviseDatesInput, effects): Promise<Result<{ readonly revised: readonly RevisedDate[] }>> =>
    write(
      effects,
      { act: "reviseDates", round: input.round, object: input.round, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store, round }) => {
        const tasks = new Map((await store.listTasks(round)).map((task) => [task.id, task]));
        const gone = input.dates.find(({ task }) => !tasks.has(task));
        if (gone) return fail(problem("E-PLAN-006", { round: input.round, task: gone.task }));
        const wanted = input.dates.flatMap((typed) => {
          const task = tasks.get(typed.task);
          return task && isOther(task, typed) ? [{ task, typed }] : [];
        });
        const faults = wanted.flatMap(({ task, typed }) => faultsOf(task, typed));
        return faults.length > 0 ? fail(...faults) : ok({ revised: await revise(store, wanted) });
      }),
    ),
);

interface Wanted {
  readonly task: Task;
  readonly typed: TypedDates;
}

const isOther = (task: Task, { starts, due }: TypedDates): boolean => (task.starts ?? "") !== starts || task.due !== due;

const faultsOf = (task: Task, { version, starts, due }: TypedDates): readonly Problem[] => {
  if (version !== task.version) {
    const now = `${task.title}: nay là «${[task.starts, task.due].filter(Boolean).join(" – ")}»`;
    return [problem("E-PLAN-010", { fields: now })];
  }
  const { stage, title, lead, support, product } = task;
  const read = readTask({ stage, title, lead, support, product, starts, due });
  if (read.ok) return [];
  return read.problems.map(({ details }) =>
    problem("E-PLAN-016", {
      field: `${task.title}, ${details.field ?? ""}`,
      value: details.value ?? "",
      reason: details.reason ?? "",
    }),
  );
};

const revise = async (store: Store, wanted: readonly Wanted[]): Promise<readonly RevisedDate[]> => {
  for (const { task, typed } of wanted) await store.updateTask(task, { starts: typed.starts || null, due: typed.due });
  return wanted.map(({ task, typed }) => ({
    title: task.title,
    from: [task.starts, task.due],
    to: [typed.starts || null, typed.due],
  }));
};
