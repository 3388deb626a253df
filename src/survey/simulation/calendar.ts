const day = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day;

export const isoOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10);

/** `28/02/2023`, as a one-stop export writes dates. */
export const exportDate = (number: number): string => isoOf(number).split("-").reverse().join("/");

/** `230228`, as dossier codes hold the day of receipt. */
export const shortDate = (number: number): string => isoOf(number).slice(2).replaceAll("-", "");
