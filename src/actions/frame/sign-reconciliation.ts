import { isSignable } from "../../survey/frame/reconciliation.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { compareCounts } from "./compared-counts.ts";
import { findOpenComparison, type OpenComparison } from "./open-comparison.ts";

export interface SignReconciliationInput {
  readonly round: string;
  readonly part: string;
  /** The hash that the confirm page showed: what is signed is what was seen. */
  readonly sha256: string;
}

/** The office that supplies the frame signs that the counts agree or that each difference is explained. */
export const signReconciliation = action(
  "signReconciliation",
  async (input: SignReconciliationInput, effects): Promise<Result<{ readonly sha256: string }>> =>
    write(
      effects,
      { act: "signReconciliation", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      async (store) => {
        const found = await findOpenComparison(store, input);
        return found.ok ? sign(found.value, input, { ...effects, store }) : found;
      },
    ),
);

const sign = async (
  { part, frame }: OpenComparison,
  { sha256: seen }: SignReconciliationInput,
  effects: Effects,
): Promise<Result<{ sha256: string }>> => {
  const { store, actor, clock, newId } = effects;
  const compared = await compareCounts(effects, part, frame);
  const { missing, unexplained, sha256, cells } = compared;
  if (!isSignable(compared)) return fail(problem("E-FRAME-156", { missing, unexplained }));
  if (sha256 !== seen) return fail(problem("E-FRAME-158", {}));
  await store.insertReconciliation({
    ...{ province: part.province, id: newId(), partId: part.id, sha256, signedBy: actor.name, signedAt: clock() },
    signedBody: actor.kind === "account" ? actor.body : "",
    cells: JSON.stringify(
      cells.map(({ agencyId, fieldCode, file, official, explanation }) => ({
        agencyId,
        fieldCode,
        file,
        official,
        explanation,
      })),
    ),
  });
  return ok({ sha256 });
};
