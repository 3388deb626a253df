import type { Stage } from "../stage.ts";
import type { OwnStep } from "./own-step.ts";

/** How a round stands: its eleven stages, who must act, what is due. The web catalogue turns situations into words. */
export interface RoundOverview extends RoundProgress {
  readonly round: RoundHead;
  readonly figures: readonly OverviewFigure[];
  readonly audit: readonly AuditLine[];
}

/** How its stages stand and what is due. */
export interface RoundProgress {
  readonly stages: readonly StageStatus[];
  /** What the one who asks has to do next. */
  readonly steps: readonly OwnStep[];
  readonly tasks: readonly OpenTask[];
  /** The stage whose page the main button opens. */
  readonly next: Stage;
  /** ISO date the states were judged by: today, or the day of the example. */
  readonly today: string;
}

export interface RoundHead {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly area: string;
  readonly year: number;
  readonly planNumber: string;
  readonly planDate: string | null;
  readonly state: RoundState;
  readonly simulated: boolean;
  /** ISO day at which an example stands still and its deadlines are judged; null for every other round. */
  readonly exampleDay: string | null;
  readonly parts: readonly {
    readonly code: string;
    readonly title: string;
    readonly source: "frame" | "on-site";
    readonly planned: number;
  }[];
}

export type RoundState = "draft" | "submitted" | "approved" | "running" | "closed" | "cancelled" | "not-measured";

export interface StageStatus {
  readonly stage: Stage;
  readonly state: StageState;
  readonly situation: Situation;
  readonly waitingFor: string;
  readonly due: string | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Number of things somebody must do here now. */
  readonly open: number;
}

/** `not-built`: this installation does not do this stage yet, and says so. */
export type StageState = "done" | "current" | "waiting" | "overdue" | "not-built";

export type Situation =
  | {
      readonly kind: "plan-tasks";
      readonly done: number;
      readonly total: number;
      readonly planNumber: string;
      readonly planDate: string | null;
    }
  | { readonly kind: "questionnaire-published"; readonly version: string; readonly criteria: number }
  | { readonly kind: "questionnaire-missing" }
  | { readonly kind: "frame-missing" }
  | { readonly kind: "frame-open"; readonly eligible: number; readonly rejected: number }
  | { readonly kind: "frame-frozen"; readonly eligible: number }
  | { readonly kind: "draw-waiting-frame" }
  | { readonly kind: "draw-open" }
  | { readonly kind: "draw-committed"; readonly eventName: string }
  | { readonly kind: "draw-done"; readonly sampled: number; readonly reserves: number }
  | { readonly kind: "fieldwork"; readonly answered: number; readonly planned: number }
  | { readonly kind: "dataset-missing" }
  | { readonly kind: "dataset-frozen"; readonly version: number; readonly rows: number }
  | { readonly kind: "indicator-missing" }
  | { readonly kind: "indicator-ready"; readonly value: number; readonly ciLow: number; readonly ciHigh: number }
  | { readonly kind: "report-missing" }
  | { readonly kind: "report-draft"; readonly version: number }
  | { readonly kind: "report-released"; readonly version: number; readonly on: string }
  | { readonly kind: "report-withdrawn"; readonly version: number; readonly on: string }
  | { readonly kind: "supervision"; readonly signed: number; readonly refused: number }
  | { readonly kind: "not-built" };

export interface OverviewFigure {
  readonly kind: "forms-answered" | "response-rate" | "reserves-used" | "index";
  readonly value: number | null;
  readonly total: number | null;
  readonly detail: Readonly<Record<string, number>>;
}

export interface OpenTask {
  readonly title: string;
  readonly stage: Stage;
  readonly lead: string;
  readonly due: string;
  readonly overdueDays: number;
}

export interface AuditLine {
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  /** As the plan calls it. */
  readonly object: string;
  readonly round: string | null;
}
