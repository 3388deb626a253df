import type { SupervisingBody } from "../../survey/people/role.ts";
import { bodySupervised } from "../../survey/people/supervising.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { SignedStage, SignPlace } from "../../survey/verification/sign-off.ts";
import { action } from "../action.ts";
import { findRound } from "../plan/find-round.ts";
import { signPlaces } from "./sign-places.ts";

export interface ShowSignOffsInput {
  readonly round: string;
  readonly stage: SignedStage;
  /** For frame and draw. */
  readonly part?: string;
}

export interface StageSignOffs {
  /** null where nothing is signed, as for an on-site part. */
  readonly place: SignPlace | null;
  readonly own: SupervisingBody | null;
}

/** What the supervising bodies said of one stage, for its page. */
export const showSignOffs = action("showRound", async (input: ShowSignOffsInput, effects): Promise<Result<StageSignOffs>> => {
  const round = await findRound(effects.store, input.round);
  if (!round.ok) return round;
  const places = await signPlaces(effects.store, round.value);
  const place = places.find(({ stage, part }) => stage === input.stage && (part === null || part.code === input.part));
  return ok({ place: place ?? null, own: bodySupervised(effects.actor, input.round) });
});
