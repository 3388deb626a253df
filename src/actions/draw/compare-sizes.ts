import type { Store } from "../../store/store.ts";
import { compareSizes as composeSizes } from "../../survey/draw/compare-sizes.ts";
import { type AskedSizes, readSizeSettings, usualSizes } from "../../survey/draw/size-settings.ts";
import type { SizeComparison } from "../../survey/draw/size-view.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, type RoundPart, roundHead } from "../plan/find-round.ts";
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
  const budgeted = await budgetedFee(store, found.value);
  const usual = budgeted === null ? usualSizes : { ...usualSizes, price: String(budgeted) };
  const { settings, problems } = readSizeSettings(input.asked ?? [], usual);
  const sizes = await sizesOfPart(store, found.value, settings);
  const { code, title, source } = found.value.part;
  return ok({
    ...composeSizes(sizes.part, settings),
    ...{ part: { code, title, source }, settings, problems, budgeted, frame: sizes.frame, fixed: sizes.fixed },
    round: await roundHead(store, found.value.round),
  });
});

/** What the budget of the round pays who answers a form of the part: its line under a norm of clause 7 for the forms of the part. */
const budgetedFee = async (store: Store, { round, part }: RoundPart): Promise<number | null> => {
  const lines = await store.listBudgetLines(round);
  const fee = lines.find(({ figure, normId }) => figure === `forms.${part.code}` && normId?.startsWith("7"));
  return fee?.rate ?? null;
};
