import type { RoundState } from "./overview.ts";

/** Where a round may go from each state; closed, cancelled and not measured are ends. */
export const nextStates: Readonly<Record<RoundState, readonly RoundState[]>> = {
  draft: ["submitted", "cancelled"],
  submitted: ["approved", "draft", "cancelled"],
  approved: ["running", "cancelled", "not-measured"],
  running: ["closed", "cancelled"],
  closed: [],
  cancelled: [],
  "not-measured": [],
};

/** Whether work (import, draw, answers …) may still change the round. */
export const isOpenRound = (state: RoundState): boolean => nextStates[state].length > 0;
