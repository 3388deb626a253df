import { formatDate } from "../date.ts";

const offset = 7 * 3_600_000;

/** The ISO time as a clock in Vietnam shows it (UTC+7 all year): `2023-06-25T17:40:00.000Z` means 17:40 there. */
export const localIso = (iso: string): string => new Date(Date.parse(iso) + offset).toISOString();

/** «17:40 ngày 25/6/2023», as lists in papers write a moment. */
export const shortMoment = (iso: string): string => {
  const local = localIso(iso);
  return `${local.slice(11, 16)} ngày ${formatDate(local.slice(0, 10), "vi")}`;
};
