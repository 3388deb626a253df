import type { RoundState } from "./overview.ts";

/** A line of the list of rounds. */
export interface RoundListItem {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly area: string;
  readonly year: number;
  readonly leadBody: string;
  readonly planNumber: string;
  readonly planDate: string | null;
  readonly state: RoundState;
  readonly simulated: boolean;
  readonly exampleDay: string | null;
  /** Who stopped the round, when (ISO time) and why; null unless it was cancelled or not measured. */
  readonly stopped: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly parts: number;
  /** Forms that the plan asks for, all parts together. */
  readonly planned: number;
}
