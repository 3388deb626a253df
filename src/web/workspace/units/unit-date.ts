import { civilDay } from "../../../survey/plan/civil-day.ts";
import { lastDayBefore, reformDay } from "../../../survey/units/unit.ts";

/** The ISO day that the address asks for; today without one, or with what is no day. */
export const askedDate = (request: Request, now: Date): string => {
  const asked = new URL(request.url).searchParams.get("date") ?? "";
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(`${asked}T00:00:00Z`));
  const today = civilDay(now);
  const day = isDay ? asked : today;
  return day < reformDay && !isDay ? reformDay : day;
};

/** Whether the day has two levels. */
export const isTwoLevel = (date: string): boolean => date > lastDayBefore;
