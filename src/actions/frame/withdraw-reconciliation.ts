import { longTexts } from "../../survey/free-text.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { lastAct } from "../audit/last-act.ts";
import { write } from "../write.ts";
import { findComparison } from "./open-comparison.ts";

export interface WithdrawReconciliationInput {
  readonly round: string;
  readonly part: string;
  readonly reason: string;
}

/** Takes a signature back, so that the counts may be changed again; the reason stays with it. */
export const withdrawReconciliation = action(
  "signReconciliation",
  async (input: WithdrawReconciliationInput, effects): Promise<Result<null>> => {
    const withdrawalReason = input.reason.normalize("NFC").trim();
    if (withdrawalReason === "") return fail(problem("E-FRAME-160", {}));
    const long = longTexts({ text: withdrawalReason, field: "Lý do", as: "note" });
    if (long.length > 0) return fail(...long);
    const entry = {
      act: "withdrawReconciliation",
      round: input.round,
      object: input.part,
      detail: { reason: withdrawalReason },
    };
    return write(effects, entry, async (store) => {
      const found = await findComparison(store, input);
      if (!found.ok) return found;
      const signed = await store.findReconciliation(found.value.part);
      if (!signed) {
        const on = { round: input.round, object: input.part, acts: ["withdrawReconciliation"] };
        return fail(problem("E-FRAME-163", { part: input.part, who: await lastAct(store, on) }));
      }
      await store.withdrawReconciliation(signed, {
        ...{ withdrawalReason, withdrawnBy: effects.actor.name, withdrawnAt: effects.clock() },
      });
      return ok(null);
    });
  },
);
