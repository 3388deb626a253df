import { sizeCells } from "../../survey/draw/compare-sizes.ts";
import { readSizeSettings } from "../../survey/draw/size-settings.ts";
import { problem } from "../../survey/problem.ts";
import { fail, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart } from "../plan/find-round.ts";
import { type SetQuotas, setQuotas } from "../plan/set-quotas.ts";
import type { CompareSizesInput } from "./compare-sizes.ts";
import { sizesOfPart } from "./sizes-of-part.ts";

/** Writes the sizes of the rule that is marked (`use`) into the plan; possible until they are fixed by the commitment. */
export const applySizes = action("editPlan", async (input: CompareSizesInput, effects): Promise<Result<SetQuotas>> => {
  const found = await findPart(effects.store, input);
  if (!found.ok) return found;
  const { settings, problems } = readSizeSettings(input.asked ?? []);
  if (problems.length > 0) return fail(...problems);
  const { part, fixed } = await sizesOfPart(effects.store, found.value, settings);
  if (fixed) return fail(problem("E-DRAW-017", { part: found.value.part.code }));
  const reason = `Xác định cỡ mẫu theo dàn mẫu (${settings.use || "plan"})`;
  return setQuotas({ ...input, quotas: sizeCells(part, settings), version: found.value.part.version, reason }, effects);
});
