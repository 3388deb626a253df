import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { SignedStage } from "../../survey/verification/sign-off.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openOwnWork } from "./open-verification.ts";
import { signPlaces } from "./sign-places.ts";
import { findPlace } from "./sign-stage.ts";

export interface WithdrawSignOffInput {
  readonly round: string;
  readonly stage: SignedStage;
  /** For frame and draw. */
  readonly part?: string;
  readonly reason: string;
}

export interface WithdrawnSignOff {
  readonly body: string;
  readonly state: "signed" | "refused";
  readonly reason: string;
}

/** Takes back the word of one's own body; the former word stays on the page with the reason. */
export const withdrawSignOff = action(
  "signStage",
  async (input: WithdrawSignOffInput, effects): Promise<Result<WithdrawnSignOff>> => {
    const reason = (input.reason ?? "").normalize("NFC").trim();
    const entry = {
      ...{ act: "withdrawSignOff", round: input.round, object: [input.stage, input.part].filter(Boolean).join(" ") },
      detail: (done: WithdrawnSignOff) => ({ ...done }),
    };
    return write(effects, entry, async (store) => {
      const opened = await openOwnWork(store, input, effects);
      if (!opened.ok) return opened;
      const { round, body } = opened.value;
      const own = findPlace(await signPlaces(store, round), input)?.bodies.find((one) => one.body === body);
      if (!own?.standing) return fail(problem("E-VERIFICATION-016", {}));
      if (reason === "") return fail(problem("E-VERIFICATION-017", {}));
      const long = longTexts({ text: reason, field: "Lý do", as: "note" });
      if (long.length > 0) return fail(...long);
      const key = { province: round.province, id: own.standing.id };
      await store.endSignOff(key, { endedBy: effects.actor.name, endedAt: effects.clock(), endReason: reason });
      return ok({ body: own.name, state: own.standing.state, reason });
    });
  },
);
