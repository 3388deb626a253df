import { changeRoundState } from "../src/actions/plan/change-round-state.ts";
import { must, type TestWorld } from "./effects.ts";

/** Submits and approves the plan of a round, as it must be before a draw is committed or an on-site part opened. */
export const approvePlan = async ({ effects }: TestWorld, round: string): Promise<void> => {
  for (const state of ["submitted", "approved"] as const) must(await changeRoundState({ round, state }, effects));
};
