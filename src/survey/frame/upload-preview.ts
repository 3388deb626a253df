import { plain } from "../fold.ts";
import type { Problem } from "../problem.ts";
import type { FoundLayout } from "./file-layout.ts";
import type { FrameField } from "./frame-columns.ts";
import type { PassedRows } from "./passed-rows.ts";

/** The beginning of a file that waits: kept sealed, since it names persons. */
export interface UploadPreview {
  /** Sheet of an xlsx, encoding of a csv. */
  readonly note: string;
  /** The first rows below the header, each with one cell a column. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** How far the file was looked into; absent in files that were sent before this was kept. */
  readonly looked?: LookedRows;
  readonly layout?: FoundLayout;
  /** Why no columns were found: it must be said where they are, or how the letters are written. */
  readonly problems?: readonly Problem[];
}

export interface LookedRows {
  /** Rows below the header, those with a fault too. */
  readonly rows: number;
  /** Whether these are all. */
  readonly isWhole: boolean;
  readonly passed: PassedRows;
}

/** Largest file that is taken, in MiB: what the reader of tables takes too. */
export const uploadLimit = 256;

/** Days for which a file is kept that nobody imports. */
export const uploadDays = 7;

/** So many rows are looked at before a file is imported. */
export const previewRows = 1_000;

/** So many rows are read to see what is none of the list; a short file to its end. */
export const lookedRows = 20_000;

/** The seal of a preview is bound to its upload. */
export const previewContext = (upload: string): string => `preview:${upload}`;

/** Forms of dates that a column holds. */
export const dateForms = ["day-month-year", "month-day-year", "year-month-day", "serial", "year"] as const;

export type DateForm = (typeof dateForms)[number];

/** A column of the file as the page that maps it shows it. */
export interface PreviewColumn {
  /** Place in the file, counted from 0. */
  readonly at: number;
  readonly heading: string;
  readonly field: FrameField | null;
  /** The first few different values. */
  readonly samples: readonly string[];
  /** How many of the rows looked at have a value. */
  readonly filled: number;
  readonly dates: DateForm | null;
  readonly hasTime: boolean;
}

const shown = 3;

/** What one column holds, over the rows looked at. */
export const describeColumn = (
  { at, heading, field }: Pick<PreviewColumn, "at" | "heading" | "field">,
  values: readonly string[],
): PreviewColumn => {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  const dates = dateFormOf(filled);
  const samples = [...new Map(filled.map((value) => [plain(value), value])).values()].slice(0, shown);
  return { at, heading, field, samples, filled: filled.length, dates, hasTime: dates !== null && filled.some(hasClock) };
};

const hasClock = (value: string): boolean => /\d[ T,]+\d{1,2}[:h]\d{2}/.test(value);

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}(?=$|[ ,T])/;

/** The form that nine values of ten have; day before month unless some value can only be read the other way and none this way. */
export const dateFormOf = (values: readonly string[]): DateForm | null => {
  if (values.length === 0) return null;
  const most = (pattern: RegExp): boolean => values.filter((value) => pattern.test(value)).length >= values.length * 0.9;
  if (most(/^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?=$|[ ,T])/)) return "year-month-day";
  if (most(numeric)) return isMonthFirst(values) ? "month-day-year" : "day-month-year";
  if (most(/^(19|20)\d{2}$/)) return "year";
  return most(/^[2-5]\d{4}(?:[.,]\d+)?$/) ? "serial" : null;
};

/** Whether some day can only be meant month first, and none only day first. */
export const isMonthFirst = (values: readonly string[]): boolean => {
  const pairs = values.map((value) => numeric.exec(value)).filter((match) => match !== null);
  const over = (place: 1 | 2): boolean => pairs.some((match) => Number(match[place]) > 12);
  return over(2) && !over(1);
};
