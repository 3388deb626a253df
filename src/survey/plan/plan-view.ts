import type { RoundHead, RoundState } from "./overview.ts";
import type { PlanPart, PlanTask, RatedUnit, RoundPlan } from "./plan.ts";

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
  | "supervision"
>;

/** The page of the plan: what was decided, how many forms where, who does what by when. */
export interface PlanView extends Decided {
  readonly round: RoundHead;
  readonly parts: readonly PartPlanView[];
  readonly tasks: readonly TaskView[];
  /** Where the round may go from here. */
  readonly nextStates: readonly RoundState[];
  /** Counts the changes of head and prose: what a form was made from. */
  readonly version: number;
  /** Taken out, and may be put back; the last first. */
  readonly removed: readonly { readonly id: string; readonly title: string }[];
  /** Who waits for whom: bodies with open tasks that are overdue or under way, the longest overdue first. */
  readonly waiting: readonly WaitingBody[];
  readonly steps: readonly StepView[];
  /** The plan as approved (0) and after each adjustment. */
  readonly versions: readonly { readonly number: number; readonly reason: string; readonly by: string; readonly at: string }[];
  /** ISO date that “overdue” was judged by. */
  readonly today: string;
}

/** The table of quotas of a part: one row an agency, one column a field (an on-site part has no fields and only totals). */
export interface PartPlanView extends Pick<PlanPart, "code" | "title" | "source" | "methodId"> {
  readonly version: number;
  readonly ratedUnit: RatedUnit;
  readonly fields: readonly { readonly code: string; readonly name: string; readonly total: number }[];
  /** Empty where the sums alone were asked for. */
  readonly rows: readonly {
    readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
    /** In the order of `fields`. */
    readonly sizes: readonly number[];
    readonly total: number;
  }[];
  readonly total: number;
}

/** The same where it may be changed. */
export interface QuotasView extends PartPlanView {
  /** The sizes were published or forms numbered: nobody changes them any more. */
  readonly fixed: boolean;
}

export interface WaitingBody {
  readonly body: string;
  readonly open: number;
  readonly overdue: number;
  readonly longest: number;
}

/** A step of the round's state. */
export interface StepView {
  readonly from: RoundState;
  readonly to: RoundState;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

export interface TaskView extends Pick<PlanTask, "stage" | "title" | "lead" | "due"> {
  readonly id: string;
  readonly position: number;
  readonly support: string;
  readonly product: string;
  readonly starts: string | null;
  /** ISO time, null while open. */
  readonly doneAt: string | null;
  readonly version: number;
  /** As approved; null before the approval, and for a task that was added later. */
  readonly baseline: { readonly starts: string | null; readonly due: string } | null;
  /** 0 when done or not yet due. */
  readonly overdueDays: number;
  /** Days it may be late because of others (knock-on.ts). */
  readonly mayBeLate: number;
  /** Numbers of the tasks that it pushes. */
  readonly pushes: readonly number[];
}
