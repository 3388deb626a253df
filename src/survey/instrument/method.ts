import type { Bilingual } from "../language.ts";

/**
 * A method of measurement as the files in methods/ hold it: factors and criteria, the answer scale, and how answers become an
 * index. Nothing of a method is code; a changed method is a new version. docs/methodology.md gives the formulas of the scorings.
 */
export interface Method {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly legalBasis: readonly LegalBasis[];
  /** What was checked against an official text, and what could not be. */
  readonly verification: { readonly verified: readonly string[]; readonly notVerified: readonly string[] };
  readonly respondents: Bilingual;
  readonly scale: Scale;
  /** Optional level above the factors (bnv-1001-2023 has two contents). */
  readonly contents?: readonly Content[];
  readonly factors: readonly Factor[];
  readonly context: readonly ContextQuestion[];
  /** The first is the one that is published unless a round says otherwise. */
  readonly scorings: readonly [Scoring, ...Scoring[]];
  /** Fewer valid answers than this are flagged `few` (30 unless the method says otherwise). */
  readonly minimumValid: number;
  /** Fewer valid answers than this are suppressed on public pages (10). */
  readonly publicMinimumValid: number;
}

export interface LegalBasis {
  readonly document: string;
  /** ISO date, absent when only the year is known. */
  readonly date?: string;
  readonly about: string;
}

export interface Scale {
  /** In order from worst to best, as answered and as shown. */
  readonly points: readonly { readonly value: number; readonly label: Bilingual }[];
  /** Values from which an answer counts as satisfied (4 and 5). */
  readonly satisfiedFrom: number;
}

export interface Content {
  readonly id: string;
  readonly title: Bilingual;
}

export interface Factor {
  /** Unique in the method: `I` … `V`, or `I.A`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly content?: string;
  /** Only respondents who gave this answer to this context question are asked the factor's criteria. */
  readonly askedIf?: Condition;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  /** Unique in the method; the column name in files of answers: `I.1`. */
  readonly id: string;
  readonly text: Bilingual;
  readonly shortText: Bilingual;
}

export interface Condition {
  readonly question: string;
  readonly equals: string;
}

export interface ContextQuestion {
  readonly id: string;
  readonly text: Bilingual;
  readonly type: "single" | "multiple" | "text" | "number";
  readonly options?: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** How answers become a criterion's value: share of 4–5, mean ÷ maximum, or mean stretched over the scale; each in per cent. */
export type ItemScoring = "top2" | "mean-over-max" | "min-max";

/** How values of criteria become those of factors, contents and the whole. */
export type AggregateScoring = "item-mean" | "child-mean" | "pooled" | "all-satisfied";

export interface Scoring {
  readonly item: ItemScoring;
  readonly aggregate: AggregateScoring;
  /** Optional weights of the direct children, by id; absent children weigh 1. */
  readonly weights?: Readonly<Record<string, number>>;
}
