import type { RoundPlan } from "../plan/plan.ts";
import type { Snapshot } from "./snapshot.ts";

/** A chart as the report prints it. */
export interface ReportChart {
  readonly png: Uint8Array;
  readonly svg: string;
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
}

/** What a report is composed of. */
export interface ReportSource {
  readonly snapshot: Snapshot;
  readonly plan: RoundPlan;
  /** The interval dot plot of the agencies, by part code; a part without one has its table alone. */
  readonly charts: ReadonlyMap<string, ReportChart>;
}
