import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { longReason } from "../../survey/plan/reason.ts";
import { isAdjusted, isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findRound, stateOf } from "./find-round.ts";
import { storedPlan } from "./stored-plan.ts";

/** What every change of a plan names. */
export interface PlanChange {
  readonly round: string;
  /** Why an approved plan is adjusted; nothing is asked before the approval. */
  readonly reason?: string | undefined;
}

export interface ChangedPlan {
  readonly store: Store;
  readonly round: Round;
}

/**
 * The work of a change of a plan, for `write`: the round is held until the transaction ends; a draft changes freely, a submitted plan
 * not at all, an approved one with a reason, and is then kept as its next version.
 */
export const planChange =
  <T>(effects: Effects, { round: code, reason = "" }: PlanChange, work: (plan: ChangedPlan) => Promise<Result<T>>) =>
  async (store: Store): Promise<Result<T>> => {
    const opened = await openPlan(store, code, reason);
    if (!opened.ok) return opened;
    const done = await work({ store, round: opened.value });
    if (done.ok && isAdjusted(stateOf(opened.value))) await keepPlan({ ...effects, store }, code, reason);
    return done;
  };

const openPlan = async (store: Store, code: string, reason: string): Promise<Result<Round>> => {
  const known = await findRound(store, code);
  if (!known.ok) return known;
  await store.lockRound(known.value);
  const held = await findRound(store, code);
  if (!held.ok) return held;
  const state = stateOf(held.value);
  if (!isOpenRound(state)) return fail(problem("E-PLAN-007", { round: code }));
  if (state === "submitted") return fail(problem("E-PLAN-011", { round: code }));
  const long = longReason(reason);
  if (long) return fail(long);
  return isAdjusted(state) && reason.trim() === "" ? fail(problem("E-PLAN-012", { round: code })) : ok(held.value);
};

/** Keeps the plan as it stands now under the next number: 0 when it is approved, then one an adjustment. */
export const keepPlan = async ({ store, clock, actor }: Effects, code: string, reason: string): Promise<number> => {
  const found = await findRound(store, code);
  if (!found.ok) throw new Error(`round ${code} vanished while it was held`);
  const round = found.value;
  const number = ((await store.listPlanVersions(round)).at(-1)?.number ?? -1) + 1;
  await store.insertPlanVersion({
    ...{ province: round.province, roundId: round.id, number, reason: reason.trim(), actorName: actor.name, at: clock() },
    plan: JSON.stringify(await storedPlan(store, round)),
  });
  return number;
};
