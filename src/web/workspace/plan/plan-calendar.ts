import type { TaskView } from "../../../survey/plan/plan-view.ts";

/** The whole months that the tasks of a plan fall into; `months` are `2023-06`, at most two years of them. */
export interface Calendar {
  readonly first: string;
  readonly months: readonly string[];
}

const longest = 24;

/** From the month of the plan (or of the first task) to the month of the last deadline. */
export const calendarOf = (tasks: readonly Pick<TaskView, "starts" | "due">[], planDate: string | null): Calendar => {
  const dates = tasks.flatMap(({ starts, due }) => (starts ? [starts, due] : [due])).toSorted();
  const [first = "", last = ""] = [planDate && planDate < (dates[0] ?? "") ? planDate : dates[0], dates.at(-1)];
  return { first: `${first.slice(0, 7)}-01`, months: first ? monthsBetween(first.slice(0, 7), last.slice(0, 7)) : [] };
};

const monthsBetween = (first: string, last: string): readonly string[] => {
  const months: string[] = [];
  for (let month = first; month <= last && months.length < longest; month = monthAfter(month)) months.push(month);
  return months;
};

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
};

/** Where a day stands across the calendar, in per cent, each month being equally wide; null outside of it. */
export const placeOf = (date: string, { months }: Calendar): number | null => {
  const place = months.indexOf(date.slice(0, 7));
  if (place < 0) return null;
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (100 * (place + (day - 1) / days)) / months.length;
};
