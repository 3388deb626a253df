import type { RoundState } from "../../survey/plan/overview.ts";
import { isOpenRound, nextStates } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findRound, stateOf } from "./find-round.ts";

export interface ChangeRoundStateInput {
  readonly round: string;
  readonly state: RoundState;
}

export interface ChangedRound {
  readonly state: RoundState;
  /** Contacts deleted, for good, when the round ended. */
  readonly contactsDeleted: number;
}

/**
 * Moves a round along: submitted, approved, running, closed or cancelled. When it ends, who was asked is forgotten: the contacts are
 * deleted and no answer can be led back to a person.
 */
export const changeRoundState = action(
  "changeRoundState",
  async ({ round: code, state }: ChangeRoundStateInput, effects): Promise<Result<ChangedRound>> =>
    write(effects, { act: "changeRoundState", round: code, object: code, detail: (done) => ({ ...done }) }, async (store) => {
      const known = await findRound(store, code);
      if (!known.ok) return known;
      await store.lockRound(known.value);
      const round = await findRound(store, code);
      if (!round.ok) return round;
      const from = stateOf(round.value);
      if (!nextStates[from].includes(state)) return fail(problem("E-PLAN-004", { round: code }));
      await store.updateRoundState(round.value, state);
      const contactsDeleted = isOpenRound(state) ? 0 : await store.deleteRoundContacts(round.value);
      return ok({ state, contactsDeleted });
    }),
);
