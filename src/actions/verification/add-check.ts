import { mostLetters } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { type CheckStage, isCheckStage } from "../../survey/verification/check.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openOwnWork } from "./open-verification.ts";

export interface AddCheckInput {
  readonly round: string;
  /** The body whose list the form showed. */
  readonly body?: string;
  readonly stage: CheckStage;
  /** What is to be looked at; at most 500 letters. */
  readonly wording: string;
}

export interface AddedCheck {
  readonly body: string;
  readonly key: string;
  readonly wording: string;
}

/** Adds something of one's own to look at to the list of one's own body. */
export const addCheck = action("keepCheckList", async (input: AddCheckInput, effects): Promise<Result<AddedCheck>> => {
  const wording = (input.wording ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  const entry = { act: "addCheck", round: input.round, object: input.round, detail: (done: AddedCheck) => ({ ...done }) };
  return write(effects, entry, async (store) => {
    const opened = await openOwnWork(store, input, effects);
    if (!opened.ok) return opened;
    if (wording === "" || wording.length > mostLetters.line)
      return fail(problem("E-VERIFICATION-005", { length: wording.length }));
    if (!isCheckStage(input.stage)) return fail(problem("E-VERIFICATION-002", { key: input.stage }));
    const { round, body } = opened.value;
    const known = await store.listChecks(round);
    if (known.some((one) => one.body === body && one.stage === input.stage && one.wording === wording))
      return fail(problem("E-VERIFICATION-021", { item: wording }));
    const key = effects.newId();
    await store.putCheck({
      ...{ province: round.province, roundId: round.id, body, key, stage: input.stage, wording, note: "" },
      addedAt: effects.clock(),
    });
    return ok({ body, key, wording });
  });
});
