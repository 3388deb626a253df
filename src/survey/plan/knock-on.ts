import { overdueDays } from "./overdue.ts";

/** A task as far as its dates go; `done` tasks push nothing. */
export interface DatedTask {
  readonly id: string;
  readonly starts: string | null;
  readonly due: string;
  readonly done: boolean;
}

/** What lateness does to a task: days it is overdue, days it may be late, and the tasks (by id) that it pushes. */
export interface Lateness {
  readonly overdueDays: number;
  /** At least so many days after its deadline, if the late ones end today and every task takes as long as planned. */
  readonly mayBeLate: number;
  readonly pushes: readonly string[];
}

/**
 * What late tasks push, in the order of the plan. An open task that is past its deadline ends today at the earliest. A later task waits
 * for it when it was to begin on or after that deadline, and then takes as many days as planned; one without a beginning is pushed
 * only when the other ends on or after its own deadline.
 */
export const knockOn = (tasks: readonly DatedTask[], today: string): ReadonlyMap<string, Lateness> => {
  const ends = new Map<string, string>();
  const pushes = new Map<string, string[]>();
  for (const [index, task] of tasks.entries()) {
    const own = !task.done && task.due < today ? today : task.due;
    const late = task.done ? [] : tasks.slice(0, index).filter((earlier) => isPushing(earlier, task, ends));
    for (const { id } of late) pushes.set(id, [...(pushes.get(id) ?? []), task.id]);
    ends.set(task.id, [own, ...late.map(({ id }) => endAfter(task, ends.get(id) ?? own))].toSorted().at(-1) ?? own);
  }
  return new Map(
    tasks.map(({ id, due, done }) => [
      id,
      {
        overdueDays: done ? 0 : overdueDays(due, today),
        mayBeLate: done ? 0 : overdueDays(due, ends.get(id) ?? due),
        pushes: pushes.get(id) ?? [],
      },
    ]),
  );
};

const isPushing = (earlier: DatedTask, task: DatedTask, ends: ReadonlyMap<string, string>): boolean => {
  const end = ends.get(earlier.id) ?? earlier.due;
  if (earlier.done || end <= earlier.due) return false;
  return task.starts === null ? earlier.due <= task.due && end >= task.due : earlier.due <= task.starts && end >= task.starts;
};

/** The task begins the day after, and takes as long as planned. */
const endAfter = ({ starts, due }: DatedTask, end: string): string => {
  const days = starts === null ? 1 : overdueDays(starts, due) + 1;
  return new Date(Date.parse(end) + days * 86_400_000).toISOString().slice(0, 10);
};
