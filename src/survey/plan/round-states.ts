import type { RoundState } from "./overview.ts";

/** Where a round may go from each state; closed, cancelled and not measured are ends. */
export const nextStates: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ["submitted", "cancelled", "not-measured"],
  submitted: ["approved", "draft", "cancelled"],
  approved: ["running", "cancelled", "not-measured"],
  running: ["closed", "cancelled"],
  closed: [],
  cancelled: [],
  "not-measured": [],
};

/** A step back or an end is explained by whoever takes it. */
export const asksReason = (to: RoundState): boolean => to === "cancelled" || to === "not-measured";

/** The plan has been approved and still runs: a change of it is an adjustment with its number and reason. */
export const isAdjusted = (state: RoundState): boolean => state === "approved" || state === "running";

/** Whether work (import, draw, answers …) may still change the round. */
export const isOpenRound = (state: RoundState): boolean => nextStates[state].length > 0;
