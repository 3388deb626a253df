import { isDay } from "../../../survey/date.ts";
import { civilDay } from "../../../survey/plan/civil-day.ts";
import { lastDayBefore, reformDay } from "../../../survey/units/unit.ts";

/** The ISO day that the address asks for; today without one, or with what is no day. */
export const askedDate = (request: Request, now: Date): string => {
  const asked = new URL(request.url).searchParams.get("date") ?? "";
  if (isDay(asked)) return asked;
  const today = civilDay(now);
  return today < reformDay ? reformDay : today;
};

/** Whether the day has two levels. */
export const isTwoLevel = (date: string): boolean => date > lastDayBefore;
