import { remember } from "../remember.ts";

const day = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export const dayNumber = remember((iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day);

/** A frame of fifty thousand rows names the same days again and again; a life has thirty thousand. */
const known = new Map<number, string>();

export const isoOf = (number: number): string => {
  const found = known.get(number) ?? new Date(number * day).toISOString().slice(0, 10);
  known.set(number, found);
  return found;
};

/** `28/02/2023`, as a one-stop export writes dates. */
export const exportDate = (number: number): string => {
  const iso = isoOf(number);
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
};

/** `230228`, as dossier codes hold the day of receipt. */
export const shortDate = (number: number): string => {
  const iso = isoOf(number);
  return iso.slice(2, 4) + iso.slice(5, 7) + iso.slice(8);
};
