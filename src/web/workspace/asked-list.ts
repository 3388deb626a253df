import type { Language } from "../../survey/language.ts";
import { ownEntry } from "../../survey/own-entry.ts";
import { replacementsText } from "../text/workspace-draw-replacements.ts";
import type { CsvList } from "./csv.ts";
import { arrange, type Cell, isPageName, readListing } from "./listing.ts";

/** Columns of pages whose heading in the file is another word. */
const headingOf: Readonly<Record<string, string>> = {
  ...{ task: "title", state: "done_at", who: "by", when: "at", place: "agency", problem: "message" },
  ...{ criterion: "text", value: "index", progress: "answered" },
};

/** A code of the file as its page says it, so that what is found there is found here. */
const said = (cell: Cell, language: Language): string => {
  const words: Readonly<Record<string, string>> = replacementsText[language].reasons;
  return typeof cell === "string" && Object.hasOwn(words, cell) ? `${cell} ${words[cell]}` : String(cell ?? "");
};

type List = Omit<CsvList, "name">;

/** The rows of a list that the address of its page finds, in the order that it asks for; all of them where it asks for nothing. */
export const askedList = (list: List, search: string, language: Language): List => {
  const { query, sort, direction } = readListing(search);
  const found = arrange(list.rows, {
    listing: { query, sort: null, direction },
    values: { row: (row: readonly Cell[]) => row.map((cell) => said(cell, language)).join(" ") },
    language,
  });
  const heading = [sort, ownEntry(headingOf, sort ?? "")].find((name) => list.header.includes(name ?? ""));
  const place = list.header.indexOf(heading ?? "");
  if (place < 0) return { ...list, rows: found };
  const values = { sort: (row: readonly Cell[]) => row[place] ?? null };
  return { ...list, rows: arrange(found, { listing: { query: "", sort: "sort", direction }, values, language }) };
};

/** The address of a file with what the page's own asks for of its rows. */
export const askedFile = (file: string, search: string): string => {
  const asked = new URLSearchParams(search);
  const kept = (["q", "sort", "dir"] as const).flatMap((name) => {
    const value = asked.get(name);
    return value === null || value === "" ? [] : [[name, value]];
  });
  return kept.length === 0 ? file : `${file}${file.includes("?") ? "&" : "?"}${new URLSearchParams(kept)}`;
};

/** What an address filters by, without what its list is searched and sorted by: `?role=lead`, or nothing. */
export const filterOf = (search: string): string => {
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => value !== "" && !["q", "sort", "dir", "done"].includes(name) && !isPageName(name),
  );
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept.map(([name, value]) => [name, value]))}`;
};
