import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { isoOfSerial } from "./serial.ts";

/** Where a cell stands, for messages: file, row as a person sees it, name of the column. */
export interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

const tidy = (text: string): string => text.normalize("NFC").trim().replace(/\s+/gu, " ");

/** The text of a cell that must not be empty: NFC, without white space around it, single spaces inside. */
export function parseText(text: string, place: CellPlace): Result<string> {
  const value = tidy(text);
  return value === "" ? fail(problem("E-FRAME-022", { ...place })) : ok(value);
}

const two = (text: string): string => text.padStart(2, "0");

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has this day (ISO). In numbers: three dates in each of half a million rows would make as many Date objects. */
const exists = (day: string): boolean => {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const length = month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return date >= 1 && date <= length;
};

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,T]+(.+))?$/u;
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ ,T]+(.+))?$/u;
const clockPattern = /^(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?: ?(SA|CH|AM|PM))?(?:Z|[+-]\d\d:?\d\d)?$/iu;
const serialPattern = /^\d{5}(?:[.,]\d+)?$/;

/** `14:30`, `2:30:05 CH`, `14h30` → `14:30:00`; undefined if it is no time of day. */
function parseClock(text: string): string | undefined {
  const [, hour = "", minute = "", second = "0", half = ""] = clockPattern.exec(text) ?? [];
  if (hour === "") return undefined;
  const afternoon = /CH|PM/i.test(half);
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (afternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return [hours, minute, second].map((part) => two(String(part))).join(":");
}

interface DayParts {
  readonly day: string;
  readonly clock: string | undefined;
}

function splitDay(text: string): DayParts | undefined {
  const first = dayFirst.exec(text);
  if (first) return { day: `${first[3]}-${two(first[2] ?? "")}-${two(first[1] ?? "")}`, clock: first[4] };
  const last = yearFirst.exec(text);
  return last ? { day: `${last[1]}-${two(last[2] ?? "")}-${two(last[3] ?? "")}`, clock: last[4] } : undefined;
}

/**
 * A date as one-stop software and people write it: day/month/year with / - or ., ISO, or the serial of a spreadsheet; with
 * or without the time of day. Gives `2023-02-28` or `2023-02-28T14:30:00`.
 * E-FRAME-017 for a day that the calendar does not have, E-FRAME-018 for what is no date, E-FRAME-022 for an empty cell.
 */
export function parseMoment(text: string, place: CellPlace): Result<string> {
  const given = parseText(text, place);
  if (!given.ok) return given;
  const value = given.value;
  if (serialPattern.test(value)) return ok(isoOfSerial(Number(value.replace(",", "."))));
  const parts = splitDay(value);
  const clock = parts?.clock === undefined ? undefined : parseClock(parts.clock);
  if (!parts || (parts.clock !== undefined && clock === undefined)) return fail(problem("E-FRAME-018", { ...place, value }));
  if (!exists(parts.day)) return fail(problem("E-FRAME-017", { ...place, value }));
  return ok(clock === undefined ? parts.day : `${parts.day}T${clock}`);
}

/** The day of a date cell, as `2023-02-28`; a time of day is left out. Errors as parseMoment. */
export function parseDate(text: string, place: CellPlace): Result<string> {
  const moment = parseMoment(text, place);
  return moment.ok ? ok(moment.value.slice(0, 10)) : moment;
}

/** A year of birth from a year or a whole date, between `from` and `to` inclusive. E-FRAME-019 otherwise. */
export function parseBirthYear(
  text: string,
  place: CellPlace,
  range: { readonly from: number; readonly to: number },
): Result<number> {
  const given = parseText(text, place);
  if (!given.ok) return given;
  const date = parseDate(given.value, place);
  const year = /^\d{4}$/.test(given.value) ? Number(given.value) : date.ok ? Number(date.value.slice(0, 4)) : Number.NaN;
  return year >= range.from && year <= range.to
    ? ok(year)
    : fail(problem("E-FRAME-019", { ...place, value: given.value, ...range }));
}

/**
 * A count of 0 or more: `1234`, `1.234`, `1.234.567`, `1 234`. A comma is a decimal comma, so that `1,234` is refused
 * rather than read as a thousand too many. E-FRAME-020 otherwise, E-FRAME-022 for an empty cell.
 */
export function parseInteger(text: string, place: CellPlace): Result<number> {
  const given = parseText(text, place);
  if (!given.ok) return given;
  const value = given.value;
  const digits = /^\d+$/.test(value)
    ? value
    : /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})+$/.test(value)
      ? value.replace(/[. ]/g, "")
      : "";
  const number = Number(digits);
  return digits !== "" && Number.isSafeInteger(number) ? ok(number) : fail(problem("E-FRAME-020", { ...place, value }));
}
