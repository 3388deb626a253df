import type { RoundHead } from "../plan/overview.ts";
import type { CrosswalkLine } from "./crosswalk.ts";
import type { Fault } from "./fault.ts";
import type { Questionnaire, Respondent } from "./questionnaire.ts";

export const formStates = ["draft", "tried", "published"] as const;

/** A form is drafted, tried with a few respondents, then published and never changed again. */
export type FormState = (typeof formStates)[number];

/** A trial of a form before it is published. */
export interface Trial {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** The edit that was tried. */
  readonly revision: number;
  /** How many answered. */
  readonly people: number;
  readonly notes: string;
}

/** A version of a form, as lists show it. */
export interface FormHeadline {
  readonly id: string;
  readonly version: string;
  readonly respondent: Respondent;
  readonly state: FormState;
  /** Counts the edits; what is sent names the one that was seen. */
  readonly revision: number;
  /** ISO times; null while it is not so. */
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly publishedAt: string | null;
  /** Of the canonical JSON, once published. */
  readonly sha256: string | null;
}

/** One form with everything its pages show. */
export interface QuestionnaireView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  readonly head: FormHeadline;
  readonly form: Questionnaire;
  /** Open while the round is. */
  readonly editable: boolean;
  readonly faults: readonly Fault[];
  readonly trials: readonly Trial[];
  /** The last edit, when there is one to undo. */
  readonly undo: { readonly act: string; readonly by: string; readonly at: string } | null;
  /** Every version of the part, this one too, the newest first. */
  readonly versions: readonly FormHeadline[];
  readonly basedOn: string | null;
}

/** Two versions side by side. */
export interface FormComparison {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  readonly older: { readonly head: FormHeadline; readonly form: Questionnaire };
  readonly newer: { readonly head: FormHeadline; readonly form: Questionnaire };
  readonly lines: readonly CrosswalkLine[];
  /** Whether the crosswalk is still to be decided: the newer version is no longer a draft, or comes from another. */
  readonly decidable: boolean;
}
