import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { openOwnWork } from "./open-verification.ts";

export interface RemoveCheckInput {
  readonly round: string;
  readonly key: string;
}

export interface RemovedCheck {
  readonly body: string;
  readonly wording: string;
}

/** Takes away what one's own body added, as long as it has no answer. */
export const removeCheck = action("keepCheckList", async (input: RemoveCheckInput, effects): Promise<Result<RemovedCheck>> => {
  const entry = { act: "removeCheck", round: input.round, object: input.round, detail: (done: RemovedCheck) => ({ ...done }) };
  return write(effects, entry, async (store) => {
    const opened = await openOwnWork(store, input, effects);
    if (!opened.ok) return opened;
    const { round, body } = opened.value;
    const kept = (await store.listChecks(round)).find((one) => one.body === body && one.key === input.key);
    if (!kept) return fail(problem("E-VERIFICATION-002", { key: input.key }));
    if (kept.wording === null || kept.answer !== null)
      return fail(problem("E-VERIFICATION-020", { item: kept.wording ?? input.key }));
    await store.deleteCheck(round, body, input.key);
    return ok({ body, wording: kept.wording });
  });
});
