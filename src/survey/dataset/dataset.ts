import type { ContextAnswers, MissingReason } from "../fieldwork/parse-response.ts";

/** The answers of a part as they are frozen: one row a form, with its place in the design. No row says who answered. */
export interface Dataset {
  readonly contextIds: readonly string[];
  readonly criterionIds: readonly string[];
  /** Sorted by case code, by bytes. */
  readonly rows: readonly DatasetRow[];
}

export interface DatasetRow {
  readonly code: string;
  readonly agency: string;
  /** Empty for an on-site part. */
  readonly field: string;
  readonly stratum: string;
  /** People of the stratum in the frozen frame; null for an on-site part and for a sample in stages. */
  readonly population: number | null;
  /** Of a sample in stages: the first-stage unit, within the stratum it was drawn in; null: each form is one. */
  readonly psu: string | null;
  /** People that the form stands for; 1 in an on-site part. */
  readonly weight: number;
  readonly context: ContextAnswers;
  /** By criterion id: a point of the scale, or why there is none. */
  readonly answers: Readonly<Record<string, number | MissingReason>>;
}

/** An answered form as the store has it. */
export interface AnsweredForm {
  readonly code: string;
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly stratum: string;
  /** Over all stages of a draw in stages; null in every other. */
  readonly probability: number | null;
  readonly psu: string | null;
  readonly designStratum: string | null;
  readonly context: ContextAnswers;
  readonly answers: Readonly<Record<string, number | string>>;
}
