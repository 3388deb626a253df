import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { findPart } from "./find-round.ts";
import { findPartUse } from "./part-use.ts";
import { type PlanChange, planChange } from "./plan-change.ts";

export interface RemovePartInput extends PlanChange {
  /** Its code. */
  readonly part: string;
}

/** Takes a part out of the plan while nothing rests on it. */
export const removePart = action(
  "editPlan",
  async (input: RemovePartInput, effects): Promise<Result<{ readonly title: string }>> =>
    write(
      effects,
      { act: "removePart", round: input.round, object: input.part, detail: (done) => ({ ...done }) },
      planChange(effects, input, async ({ store }) => {
        const found = await findPart(store, input);
        if (!found.ok) return found;
        const { part } = found.value;
        await store.lockPart(part);
        if ((await findPartUse(store, part)).begun)
          return fail(problem("E-PLAN-017", { part: part.title, what: "phiếu, dàn mẫu hoặc mẫu", change: "việc bỏ cả phần" }));
        await store.deletePart(part);
        return ok({ title: part.title });
      }),
    ),
);
