import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { SignedStage, SignPlace } from "../../survey/verification/sign-off.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { type OwnWork, openOwnWork } from "./open-verification.ts";
import { putSignOff } from "./put-sign-off.ts";
import { signPlaces } from "./sign-places.ts";

export interface SignStageInput {
  readonly round: string;
  readonly stage: SignedStage;
  /** For frame and draw. */
  readonly part?: string;
  readonly state: "signed" | "refused";
  /** Needed to refuse. */
  readonly reason?: string;
  /** What the page showed: version, frame hash or sample hash; what is signed is what was seen. */
  readonly subject: string;
}

export interface SignedStageDone {
  readonly body: string;
  readonly stage: SignedStage;
  readonly part: string | null;
  readonly state: "signed" | "refused";
  readonly reason: string;
  readonly subject: string;
}

/** Signs a stage for the supervising body that one belongs to, or refuses with a reason. Nobody does it in its place. */
export const signStage = action("signStage", async (input: SignStageInput, effects): Promise<Result<SignedStageDone>> => {
  const entry = {
    ...{ act: "signStage", round: input.round, object: [input.stage, input.part].filter(Boolean).join(" ") },
    detail: (done: SignedStageDone) => ({ ...done }),
  };
  return write(effects, entry, async (store) => {
    const opened = await openOwnWork(store, input, effects);
    if (!opened.ok) return opened;
    const place = findPlace(await signPlaces(store, opened.value.round), input);
    return sign({ ...opened.value, place }, input, { ...effects, store });
  });
});

export const findPlace = (
  places: readonly SignPlace[],
  { stage, part = "" }: Pick<SignStageInput, "stage" | "part">,
): SignPlace | undefined => places.find((one) => one.stage === stage && (one.part?.code ?? "") === part);

const sign = async (
  { round, body, place }: OwnWork & { readonly place: SignPlace | undefined },
  input: SignStageInput,
  effects: Effects,
): Promise<Result<SignedStageDone>> => {
  const reason = (input.reason ?? "").normalize("NFC").trim();
  if (!place || place.subject === null) return fail(problem("E-VERIFICATION-012", {}));
  const { stage, subject, bodies } = place;
  if (input.state === "refused" && reason === "") return fail(problem("E-VERIFICATION-013", {}));
  const long = longTexts({ text: reason, field: "Lý do", as: "note" });
  if (long.length > 0) return fail(...long);
  if (subject !== input.subject) return fail(problem("E-VERIFICATION-015", {}));
  const part = place.part ? await effects.store.findPart(round, place.part.code) : undefined;
  const { name } = bodies.find((one) => one.body === body) ?? { name: body };
  const word = { stage, state: input.state === "refused" ? "refused" : "signed", reason, subject } as const;
  const done = await putSignOff(
    { round, partId: part?.id ?? null, body: name, supervises: body, ...word },
    ({ signedBy }) => problem("E-VERIFICATION-014", { body: name, who: signedBy }),
    effects,
  );
  return done.ok ? ok({ body: name, part: place.part?.code ?? null, ...word }) : done;
};
