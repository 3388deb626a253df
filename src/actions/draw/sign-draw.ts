import { signatories, signsFor } from "../../survey/draw/signatories.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface SignDrawInput {
  readonly round: string;
  readonly part: string;
  readonly state: "signed" | "refused";
  /** Needed to refuse. */
  readonly reason?: string;
}

export interface SignedDraw {
  readonly body: string;
  readonly state: "signed" | "refused";
  readonly reason: string;
}

/** Signs the minutes of a draw for the body one belongs to, or refuses with a reason; nobody signs for another body. */
export const signDraw = action("signDraw", async (input: SignDrawInput, effects): Promise<Result<SignedDraw>> => {
  const reason = (input.reason ?? "").normalize("NFC").trim();
  if (input.state === "refused" && reason === "") return fail(problem("E-DRAW-025", {}));
  const entry = { act: "signDraw", round: input.round, object: input.part, detail: (signed: SignedDraw) => ({ ...signed }) };
  return write(effects, entry, async (store) => {
    const found = await findPart(store, input);
    return found.ok ? sign(found.value, { state: input.state, reason }, { ...effects, store }) : found;
  });
});

const sign = async (
  { round, part }: RoundPart,
  given: Pick<SignedDraw, "state" | "reason">,
  { store, actor, clock }: Effects,
): Promise<Result<SignedDraw>> => {
  await store.lockPart(part);
  const draw = await store.findDraw(part);
  if (!draw?.drawnAt) return fail(problem("E-DRAW-023", { part: part.code }));
  const parties = await store.listDrawParties(draw);
  const bodies = signatories(
    round.leadBody,
    parties.map(({ party }) => party),
  );
  const own = actor.kind === "account" ? actor.body : actor.name;
  const body = signsFor(own, bodies);
  if (body === null) return fail(problem("E-DRAW-026", { body: own, parties: bodies.join("; ") }));
  const known = (await store.listDrawSignatures(draw)).find((one) => one.body === body);
  if (known?.state === "signed") return fail(problem("E-DRAW-024", { body, who: known.signedBy }));
  const { province, id: drawId } = draw;
  await store.upsertDrawSignature({ province, drawId, body, ...given, signedBy: actor.name, signedAt: clock() });
  return ok({ body, ...given });
};
