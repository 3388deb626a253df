/**
 * Where a task of a plan stands on a day. `before-due`: it has a deadline and no beginning, so nobody can tell whether it was begun;
 * `to-come`: its beginning is later.
 */
export type TaskState = "done" | "overdue" | "running" | "before-due" | "to-come";

interface TaskDates {
  readonly doneAt: string | null;
  readonly overdueDays: number;
  /** ISO day, as `today`. */
  readonly starts: string | null;
}

/** The state of a task on an ISO day. */
export const taskState = ({ doneAt, overdueDays, starts }: TaskDates, today: string): TaskState => {
  if (doneAt !== null) return "done";
  if (overdueDays > 0) return "overdue";
  if (starts === null) return "before-due";
  return starts > today ? "to-come" : "running";
};
