import type { RoundHead, RoundState } from "./overview.ts";
import type { PlanPart, PlanTask, RoundPlan } from "./plan.ts";

/** What the page shows of the plan as it was decided. */
type Decided = Pick<
  RoundPlan,
  | "leadBody"
  | "issuingBody"
  | "periodFrom"
  | "periodTo"
  | "reverificationShare"
  | "legalBases"
  | "purposes"
  | "recipients"
  | "signatory"
  | "supervisors"
>;

/** The page of the plan: what was decided, how many forms where, who does what by when. */
export interface PlanView extends Decided {
  readonly round: RoundHead;
  readonly parts: readonly PartPlanView[];
  readonly tasks: readonly TaskView[];
  /** Where the round may go from here. */
  readonly nextStates: readonly RoundState[];
  /** ISO date that “overdue” was judged by. */
  readonly today: string;
}

/** The table of quotas of a part: one row an agency, one column a field (an on-site part has no fields and only totals). */
export interface PartPlanView extends Pick<PlanPart, "code" | "title" | "source" | "methodId"> {
  readonly fields: readonly { readonly code: string; readonly name: string; readonly total: number }[];
  readonly rows: readonly {
    readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
    /** In the order of `fields`. */
    readonly sizes: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

export interface TaskView extends Pick<PlanTask, "stage" | "title" | "lead" | "due"> {
  readonly id: string;
  readonly position: number;
  readonly support: string;
  readonly product: string;
  readonly starts: string | null;
  /** ISO time, null while open. */
  readonly doneAt: string | null;
  /** 0 when done or not yet due. */
  readonly overdueDays: number;
}
