const dayLength = 86_400_000;

/** Whole days from one ISO date to another; negative when it has passed. */
export const daysUntil = (due: string, today: string): number => Math.round((Date.parse(due) - Date.parse(today)) / dayLength);

const ahead: readonly number[] = [7, 3, 1, 0];
/** Days between two reminders of the same overdue task. */
const lateStep = 7;

const isOccasion = (left: number): boolean => ahead.includes(left) || (left < 0 && left % lateStep === 0);

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(Date.parse(day)).getUTCDay();

/** Offices are closed on Saturday and Sunday: nothing is sent then. */
export const isReminderDay = (day: string): boolean => weekday(day) % 6 !== 0;

/**
 * Whether a task with this deadline is mentioned on this day: 7, 3 and 1 days ahead, on the day itself, and every 7 days once it is late.
 * What falls on a weekend is said on the Monday after, so nothing is ever said earlier than 7 days ahead.
 */
export const isReminded = (due: string, today: string): boolean => {
  if (!isReminderDay(today)) return false;
  const left = daysUntil(due, today);
  const missed = weekday(today) === 1 ? [left, left + 1, left + 2] : [left];
  return missed.some(isOccasion);
};

export interface RemindedTask {
  readonly title: string;
  readonly lead: string;
  /** Several bodies, told apart by “;” or “,”. */
  readonly support: string;
  readonly product: string;
  /** ISO date. */
  readonly due: string;
}

export interface DueTask extends RemindedTask {
  /** Until the deadline; negative when it has passed. */
  readonly daysLeft: number;
}

/** The bodies that a text of a plan names: “Văn phòng UBND; Phòng Tư pháp”. */
export const bodiesIn = (text: string): readonly string[] =>
  text
    .split(/[;,\n]/)
    .map((body) => body.trim())
    .filter(Boolean);

/** The way the names of bodies are compared. */
export const bodyKey = (body: string): string => body.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** By body (its key): the open tasks that it leads or helps with and that are mentioned today, the most urgent first. */
export const tasksByBody = (tasks: readonly RemindedTask[], today: string): ReadonlyMap<string, readonly DueTask[]> => {
  const found = new Map<string, DueTask[]>();
  const due = tasks
    .filter((task) => isReminded(task.due, today))
    .map((task) => ({ ...task, daysLeft: daysUntil(task.due, today) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  for (const task of due)
    for (const key of new Set([...bodiesIn(task.lead), ...bodiesIn(task.support)].map(bodyKey)))
      found.set(key, [...(found.get(key) ?? []), task]);
  return found;
};
