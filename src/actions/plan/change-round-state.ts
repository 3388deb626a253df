import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { RoundState } from "../../survey/plan/overview.ts";
import { missingOf } from "../../survey/plan/plan-missing.ts";
import { longReason } from "../../survey/plan/reason.ts";
import { asksReason, isOpenRound, nextStates } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { findRound, stateOf } from "./find-round.ts";
import { keepPlan } from "./plan-change.ts";
import { storedPlan } from "./stored-plan.ts";

export interface ChangeRoundStateInput {
  readonly round: string;
  readonly state: RoundState;
  /** Why the round stops; asked for when it is cancelled or not measured. */
  readonly reason?: string;
}

export interface ChangedRound {
  readonly state: RoundState;
  /** Contacts deleted, for good, when the round ended. */
  readonly contactsDeleted: number;
}

/**
 * Moves a round along, and keeps who did it, when and why. A plan is submitted whole, and approved by another person than who submitted
 * it; its deadlines are then the baseline, and the plan is kept as version 0. When a round ends, who was asked is forgotten: the
 * contacts are deleted and no answer can be led back to a person.
 */
export const changeRoundState = action(
  "changeRoundState",
  async (input: ChangeRoundStateInput, effects): Promise<Result<ChangedRound>> => {
    const { round: code, reason = "" } = input;
    const long = longReason(reason);
    if (long) return fail(long);
    const entry = { act: "changeRoundState", round: code, object: code };
    return write(effects, { ...entry, detail: (done) => ({ ...done, reason }) }, async (store) => {
      const known = await findRound(store, code);
      if (!known.ok) return known;
      await store.lockRound(known.value);
      const round = await findRound(store, code);
      return round.ok ? move(round.value, input, { ...effects, store }) : round;
    });
  },
);

const move = async (
  round: Round,
  { state, reason = "" }: ChangeRoundStateInput,
  effects: Effects,
): Promise<Result<ChangedRound>> => {
  const { store, actor, clock } = effects;
  const from = stateOf(round);
  if (!nextStates[from].includes(state)) return fail(problem("E-PLAN-004", { round: round.code }));
  if (asksReason(state) && reason.trim() === "") return fail(problem("E-PLAN-013", { round: round.code }));
  const hindered = state === "submitted" ? await incomplete(store, round) : await selfApproved(effects, round, state);
  if (hindered) return hindered;
  await store.updateRoundState(round, state);
  await store.insertRoundMove(round, {
    ...{ fromState: from, toState: state, reason: reason.trim(), actorName: actor.name, at: clock() },
    actorId: actor.kind === "account" ? actor.id : null,
  });
  if (state === "approved") {
    await store.updateBaselines(round);
    await keepPlan(effects, round.code, "");
  }
  return ok({ state, contactsDeleted: isOpenRound(state) ? 0 : await store.deleteRoundContacts(round) });
};

const incomplete = async (store: Store, round: Round) => {
  const missing = missingOf(await storedPlan(store, round));
  return missing.length > 0 ? fail(problem("E-PLAN-015", { missing: missing.join("; ") })) : null;
};

/** Nobody approves what they submitted themselves; the machine itself (command line, examples) acts for whoever runs it. */
const selfApproved = async ({ store, actor }: Effects, round: Round, state: RoundState) => {
  if (state !== "approved" || actor.kind !== "account") return null;
  const submitted = (await store.listRoundMoves(round)).findLast(({ toState }) => toState === "submitted");
  return submitted?.actorId === actor.id ? fail(problem("E-PLAN-014", { person: submitted.actorName })) : null;
};
