import { signatories, signsFor } from "../../survey/draw/signatories.ts";
import { longTexts } from "../../survey/free-text.ts";
import { bodySupervised, supervisorNames } from "../../survey/people/supervising.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { textsOf } from "../plan/find-round.ts";
import { putSignOff } from "../verification/put-sign-off.ts";
import { write } from "../write.ts";
import { type Drawing, findDrawing, findDrawOf } from "./find-drawing.ts";

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
  const long = longTexts({ text: reason, field: "Lý do", as: "note" });
  if (long.length > 0) return fail(...long);
  const entry = { act: "signDraw", round: input.round, object: input.part, detail: (signed: SignedDraw) => ({ ...signed }) };
  return write(effects, entry, async (store) => {
    const found = await findDrawing(store, input);
    return found.ok ? sign(found.value, { state: input.state, reason }, { ...effects, store }) : found;
  });
});

const sign = async (
  drawing: Drawing,
  given: Pick<SignedDraw, "state" | "reason">,
  effects: Effects,
): Promise<Result<SignedDraw>> => {
  const { store, actor } = effects;
  const { round, part, staged } = drawing;
  await (part ? store.lockPart(part) : store.lockStaged(staged));
  const draw = await findDrawOf(store, drawing);
  if (!draw?.drawnAt) return fail(problem("E-DRAW-023", { part: drawing.code }));
  const bodies = signatories({
    leadBody: round.leadBody,
    parties: (await store.listDrawParties(draw)).map(({ party }) => party),
    supervisors: Object.values(supervisorNames(textsOf(round).supervisors)),
  });
  const body = signsFor(actor, round.code, bodies);
  const own = actor.kind === "account" ? actor.body : actor.name;
  if (body === null) return fail(problem("E-DRAW-026", { body: own, parties: bodies.join("; ") }));
  const signed = await putSignOff(
    {
      ...{ round, stage: "draw", partId: draw.partId, stagedId: draw.stagedId, body, ...given },
      ...{ supervises: bodySupervised(actor, round.code), subject: draw.sampleHash ?? "" },
    },
    ({ signedBy }) => problem("E-DRAW-024", { body, who: signedBy }),
    effects,
  );
  if (!signed.ok) return signed;
  return ok({ body, ...given });
};
