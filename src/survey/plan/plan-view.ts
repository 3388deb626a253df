import type { Stage } from "../stage.ts";
import type { RoundHead, RoundState } from "./overview.ts";
import type { Signatory } from "./plan.ts";

/** The page of the plan: what was decided, how many forms where, who does what by when. */
export interface PlanView {
  readonly round: RoundHead;
  readonly leadBody: string;
  readonly issuingBody: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly reverificationShare: number;
  readonly legalBases: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
  readonly supervisors: readonly string[];
  readonly parts: readonly PartPlanView[];
  readonly tasks: readonly TaskView[];
  /** Where the round may go from here. */
  readonly nextStates: readonly RoundState[];
  /** ISO date that “overdue” was judged by. */
  readonly today: string;
}

/** The table of quotas of a part: one row an agency, one column a field (an on-site part has no fields and only totals). */
export interface PartPlanView {
  readonly code: string;
  readonly title: string;
  readonly source: "frame" | "on-site";
  readonly methodId: string;
  readonly fields: readonly { readonly code: string; readonly name: string; readonly total: number }[];
  readonly rows: readonly {
    readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
    /** In the order of `fields`. */
    readonly sizes: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

export interface TaskView {
  readonly id: string;
  readonly position: number;
  readonly stage: Stage;
  readonly title: string;
  readonly lead: string;
  readonly support: string;
  readonly product: string;
  readonly starts: string | null;
  readonly due: string;
  /** ISO time, null while open. */
  readonly doneAt: string | null;
  /** 0 when done or not yet due. */
  readonly overdueDays: number;
}
