import { unmarked } from "../../survey/fold.ts";
import type { Language } from "../../survey/language.ts";
import { ownEntry } from "../../survey/own-entry.ts";
import type { Direction } from "../parts/data-table.tsx";
import { wholeNumber } from "./whole-number.ts";

/** How a list is looked at, as the address says it. */
export interface Listing {
  readonly query: string;
  readonly sort: string | null;
  readonly direction: Direction;
}

export type Cell = string | number | null;

export const readListing = (search: string): Listing => {
  const asked = new URLSearchParams(search);
  const direction = asked.get("dir") === "descending" ? "descending" : "ascending";
  return { query: (asked.get("q") ?? "").trim().normalize("NFC"), sort: asked.get("sort"), direction };
};

/** The address with some of its parameters changed, without what tells of a form that was sent; an empty text takes one away. */
export const searchWith = (search: string, changes: Readonly<Record<string, string>>): string => {
  const next = new URLSearchParams(search);
  for (const name of ["done", "sent"]) next.delete(name);
  for (const [name, value] of Object.entries(changes)) value === "" ? next.delete(name) : next.set(name, value);
  return `?${next}`;
};

interface Arrangement<Row> {
  readonly listing: Listing;
  /** What each column compares and finds by. */
  readonly values: Readonly<Record<string, (row: Row) => Cell>>;
  readonly language: Language;
}

/** So many rows of a list stand on a page. */
export const pageRows = 200;

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** From 1; the last where the address asks for one beyond it. */
  readonly page: number;
}

/** Whether a word of an address says which page of a list is shown: `page`, or `problems-page` where a page has several lists. */
export const isPageName = (name: string): boolean => name === "page" || name.endsWith("-page");

/** The address on the first page of each of its lists. */
export const firstPages = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...new URLSearchParams(search).keys()].filter(isPageName).map((name) => [name, ""]));

/** The rows of the page that the address asks for under this name. */
export const pageOf = <Row>(rows: readonly Row[], search: string, name = "page"): ListPage<Row> => {
  const asked = wholeNumber(new URLSearchParams(search).get(name));
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(rows.length / pageRows)));
  return { rows: rows.slice((page - 1) * pageRows, page * pageRows), page };
};

/** The rows that the query finds, in the order asked for; rows that compare equal keep theirs, empty cells come last. */
export const arrange = <Row>(rows: readonly Row[], { listing, values, language }: Arrangement<Row>): readonly Row[] => {
  const words = unmarked(listing.query).split(/\s+/).filter(Boolean);
  const textOf = (row: Row): string =>
    unmarked(
      Object.values(values)
        .map((value) => value(row) ?? "")
        .join(" "),
    );
  const found = words.length === 0 ? rows : rows.filter((row) => contains(textOf(row), words));
  const value = listing.sort === null ? undefined : ownEntry(values, listing.sort);
  return value ? found.toSorted(byValue(value, { listing, language })) : found;
};

const contains = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

const byValue = <Row>(value: (row: Row) => Cell, { listing, language }: Pick<Arrangement<Row>, "listing" | "language">) => {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = listing.direction === "descending" ? -1 : 1;
  return (left: Row, right: Row): number => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  };
};
