import type { Respondent } from "../instrument/questionnaire.ts";

/** A procedure as a one-stop export names it, with the field that it files it under and the working days it takes. */
export interface Procedure {
  readonly field: string;
  readonly name: string;
  readonly days: number;
  /** Who alone files it; anybody when absent. */
  readonly by?: Respondent;
}
