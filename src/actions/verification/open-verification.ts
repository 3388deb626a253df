import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { SupervisingBody } from "../../survey/people/role.ts";
import { bodySupervised } from "../../survey/people/supervising.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findRound, stateOf } from "../plan/find-round.ts";

export interface OwnWork {
  readonly round: Round;
  /** The body that the actor supervises for. */
  readonly body: SupervisingBody;
}

/**
 * The round, held until the transaction ends, for the body of whoever acts; anyone else is refused, whatever other role they hold,
 * and so is a form that was made for the other body.
 */
export const openOwnWork = async (
  store: Store,
  { round: code, body: meant }: { readonly round: string; readonly body?: string | undefined },
  { actor }: Effects,
): Promise<Result<OwnWork>> => {
  const body = bodySupervised(actor, code);
  if (body === null || (meant ?? body) !== body) return fail(problem("E-VERIFICATION-001", { round: code }));
  const found = await findRound(store, code);
  if (!found.ok) return found;
  await store.lockRound(found.value);
  const held = await findRound(store, code);
  if (!held.ok) return held;
  return isOpenRound(stateOf(held.value)) ? ok({ round: held.value, body }) : fail(problem("E-PLAN-007", { round: code }));
};
