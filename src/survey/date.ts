import type { Language } from "./language.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Whether the text is an ISO date of the calendar: 2023-02-31 has the form of one and is none. */
export const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A zero stands before days below 10 and before the months 1 and 2 alone, as in official papers. */
const padMonth = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** An ISO date as people read it: `07/6/2023` in Vietnamese, `7 June 2023` in English; anything else is given back as it is. */
export const formatDate = (iso: string, language: Language): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (!year || !month || !day) return iso;
  return language === "vi"
    ? `${day}/${padMonth(Number(month))}/${year}`
    : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
};
