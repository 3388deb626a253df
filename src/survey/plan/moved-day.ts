const day = 86_400_000;

/** `02-29` of a year that has none is its last day of February. */
export const dayOfYear = (year: number, monthDay: string): string => {
  const date = `${year}-${monthDay}`;
  return monthDay === "02-29" && new Date(Date.UTC(year, 1, 29)).getUTCMonth() !== 1 ? `${year}-02-28` : date;
};

/** The same day of a later or earlier year (ISO dates): of a period that is measured. */
export const movedDay = (date: string, years: number): string => dayOfYear(Number(date.slice(0, 4)) + years, date.slice(5));

/** 0 is Sunday, 6 Saturday. */
const weekday = (date: string): number => new Date(date).getUTCDay();

const isWorkingDay = (date: string): boolean => weekday(date) % 6 !== 0;

const add = (date: string, days: number): string => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/**
 * The same for a day of work: what fell on a working day and would fall on a weekend is on the nearest working day of that year (the
 * Friday before a Saturday, the Monday after a Sunday). What was meant for a weekend stays on its date. Public holidays are not known.
 */
export const movedWorkday = (date: string, years: number): string => {
  const moved = movedDay(date, years);
  if (!isWorkingDay(date) || isWorkingDay(moved)) return moved;
  const [near, far] = weekday(moved) === 6 ? [add(moved, -1), add(moved, 2)] : [add(moved, 1), add(moved, -2)];
  return near.slice(0, 4) === moved.slice(0, 4) ? near : far;
};
