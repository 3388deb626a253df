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
  readonly parts: number;
  /** Forms that the plan asks for, all parts together. */
  readonly planned: number;
}
