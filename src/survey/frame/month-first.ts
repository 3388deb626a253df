import type { CellParsers } from "./transaction.ts";

const monthFirstDay = /^(\d{1,2})([/.-])(\d{1,2})([/.-]\d{4})/;

/** Readers of cells for software that writes 02/28/2023. Messages show the value as it was read, day first. */
export const monthFirst = ({ parseDate, parseBirthYear }: CellParsers): CellParsers => ({
  parseDate: (text, place) => parseDate(dayFirst(text), place),
  parseBirthYear: (text, place, range) => parseBirthYear(dayFirst(text), place, range),
});

const dayFirst = (text: string): string => text.replace(monthFirstDay, "$3$2$1$4");
