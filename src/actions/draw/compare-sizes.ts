import { compareSizes as composeSizes } from "../../survey/draw/compare-sizes.ts";
import { type AskedSizes, readSizeSettings } from "../../survey/draw/size-settings.ts";
import type { SizeComparison } from "../../survey/draw/size-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, roundHead } from "../plan/find-round.ts";
import { sizesOfPart } from "./sizes-of-part.ts";

export interface CompareSizesInput {
  readonly round: string;
  readonly part: string;
  /** Rules and assumptions by name, as the address of the page has them; what is absent goes by the usual values. */
  readonly asked?: AskedSizes;
}

/** Ways to set the sample size side by side: forms, interval to expect, cost. Changes nothing. */
export const compareSizes = action("showDraw", async (input: CompareSizesInput, { store }): Promise<Result<SizeComparison>> => {
  const found = await findPart(store, input);
  if (!found.ok) return found;
  const { settings, problems } = readSizeSettings(input.asked ?? []);
  const sizes = await sizesOfPart(store, found.value, settings);
  const { code, title, source } = found.value.part;
  return ok({
    ...composeSizes(sizes.part, settings),
    ...{ part: { code, title, source }, settings, problems, frame: sizes.frame, fixed: sizes.fixed },
    round: await roundHead(store, found.value.round),
  });
});
