import type { InterceptRule } from "../../survey/draw/intercept.ts";
import { interceptRuleLine, readInterceptRule, type TypedInterceptRule } from "../../survey/draw/read-intercept-rule.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface SetInterceptRuleInput {
  readonly round: string;
  readonly part: string;
  readonly rule: TypedInterceptRule;
  /** The line of the rule that the form showed; when another has saved since, nothing is. Absent: saved over whatever is there. */
  readonly seen?: string | undefined;
}

/** Sets the rule by which people are asked on the spot, until the first answer is in. */
export const setInterceptRule = action("drawSample", async (input: SetInterceptRuleInput, effects): Promise<Result<null>> => {
  const read = readInterceptRule(input.rule);
  if (!read.ok) return read;
  const rule = read.value;
  const entry = { act: "setInterceptRule", round: input.round, object: input.part, detail: { ...rule } };
  return write(effects, entry, async (store) => {
    const found = await findOpenPart(store, input);
    if (!found.ok) return found;
    const { part } = found.value;
    if (part.source !== "on-site") return fail(problem("E-DRAW-012", { part: part.code }));
    await store.lockPart(part);
    const stored = await store.findInterceptRule(part);
    const now = interceptRuleLine(stored ? (stored.rule as InterceptRule) : null);
    if (input.seen !== undefined && input.seen !== now) return fail(problem("E-PLAN-010", { fields: `«${now}»` }));
    if ((await store.countResponses(part)) > 0) return fail(problem("E-DRAW-177", { part: part.code }));
    await store.putInterceptRule(part, { rule, setBy: effects.actor.name, setAt: effects.clock() });
    return ok(null);
  });
});
