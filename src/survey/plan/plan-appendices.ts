import { appendixName } from "../document/numbering.ts";

/** What the sections of a plan call its appendices: their numbers by what is in them. */
export interface AppendixNames {
  readonly quotas: string;
  readonly budget: string;
}

/** Quotas come first, an appendix a part; the budget, where there is one, is the last. */
export const appendixNames = (parts: number, hasBudget: boolean): AppendixNames => {
  const name = (index: number): string => appendixName(index, parts + (hasBudget ? 1 : 0));
  const between = parts > 2 ? "đến" : "và";
  return { quotas: parts > 1 ? `${name(0)} ${between} ${name(parts - 1)}` : name(0), budget: name(parts) };
};
