import type { Round } from "../../store/rounds.ts";
import type { StoredSignOff } from "../../store/sign-offs.ts";
import type { SupervisingBody } from "../../survey/people/role.ts";
import type { Problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { composeCheckList, countChecks } from "../../survey/verification/check-list.ts";
import type { SignedStage } from "../../survey/verification/sign-off.ts";
import type { Effects } from "../effects.ts";

export interface NewSignOff {
  readonly round: Round;
  readonly stage: SignedStage;
  /** null: the whole round. */
  readonly partId: string | null;
  /** Of a draw in stages. */
  readonly stagedId?: string | null;
  readonly body: string;
  readonly supervises: SupervisingBody | null;
  readonly state: "signed" | "refused";
  readonly reason: string;
  readonly subject: string;
}

/** Whether a kept word is of this body under this stage, and still stands. */
const standsFor =
  ({ stage, partId, stagedId = null, body, supervises }: NewSignOff) =>
  (kept: StoredSignOff): boolean =>
    kept.endedAt === null &&
    kept.stage === stage &&
    kept.partId === partId &&
    kept.stagedId === stagedId &&
    (kept.body === body || (supervises !== null && kept.supervises === supervises));

/**
 * Writes the word of a body under a stage, with how its check-list stands. A refusal gives way to it and is kept; what is signed has to
 * be withdrawn first, and `signedAlready` says so.
 */
export const putSignOff = async (
  signOff: NewSignOff,
  signedAlready: (signed: StoredSignOff) => Problem,
  { store, actor, clock, newId }: Effects,
): Promise<Result<null>> => {
  const { round, supervises, ...word } = signOff;
  const known = (await store.listSignOffs(round)).find(standsFor(signOff));
  if (known?.state === "signed") return fail(signedAlready(known));
  const now = clock();
  if (known) await store.endSignOff(known, { endedBy: actor.name, endedAt: now, endReason: "" });
  const kept = (await store.listChecks(round)).filter(({ body }) => body === supervises);
  const items = supervises === null ? [] : composeCheckList(kept).filter(({ stage }) => stage === signOff.stage);
  await store.insertSignOff({
    ...{ province: round.province, id: newId(), roundId: round.id, supervises, ...word },
    ...{ checks: JSON.stringify(countChecks(items)), signedBy: actor.name, signedAt: now },
  });
  return ok(null);
};
