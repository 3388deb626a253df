import type { Stage } from "../../stage.ts";
import type { PlanPart, RatedUnit } from "../plan.ts";

/**
 * A plan as it is usually made, without a year. `{lead}` in a body stands for the lead body of the round, `{year}` and `{before}` in a
 * text for its year and the year before.
 */
export interface PlanTemplate {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** For whom it is, in a sentence. */
  readonly use: { readonly vi: string; readonly en: string };
  /** The document it follows, and what in it is ours. */
  readonly source: string;
  readonly leadBody: string;
  readonly issuingBody: string;
  readonly roundTitle: string;
  readonly authority: string;
  readonly position: string;
  readonly reverificationShare: number;
  /** Transactions completed from … to …, as month-day. */
  readonly period: { readonly from: string; readonly to: string };
  readonly legalBases: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly supervisors: readonly string[];
  readonly supervision: readonly {
    readonly body: string;
    readonly watches: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly parts: readonly (Omit<PlanPart, "agencies"> & { readonly ratedUnit: RatedUnit })[];
  readonly tasks: readonly TemplateTask[];
}

export interface TemplateTask {
  readonly stage: Stage;
  readonly title: string;
  readonly lead: string;
  readonly support?: string;
  readonly product?: string;
  /** Month-day: `07-15`. */
  readonly starts?: string;
  readonly due: string;
}
