import type { Store } from "../../store/store.ts";
import type { BudgetSettings } from "../../survey/plan/budget.ts";
import { ceilingInDong } from "../../survey/plan/norms.ts";
import { readBudgetSettings, type TypedSettings } from "../../survey/plan/read-budget-settings.ts";
import type { Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { type BudgetChange, type FoundBudget, holdDraft } from "./find-budget.ts";

export interface ChangeBudgetSettingsInput extends BudgetChange {
  readonly settings: TypedSettings;
}

/**
 * Sets what moves the ceilings and the working days of a budget: minimum wage, forms of a day, rise in difficult areas. Lines whose rate
 * waited for the wage get their ceiling as the rate, as they would have in the first draft.
 */
export const changeBudgetSettings = action(
  "editBudget",
  async (input: ChangeBudgetSettingsInput, effects): Promise<Result<BudgetSettings>> =>
    write(
      effects,
      { act: "changeBudgetSettings", round: input.round, object: input.round, detail: (settings) => ({ ...settings }) },
      async (store) => {
        const held = await holdDraft({ ...effects, store }, input);
        if (!held.ok) return held;
        const settings = readBudgetSettings(input.settings, held.value.norms);
        if (!settings.ok) return settings;
        await store.updateBudget(held.value.round, { ...settings.value, revision: held.value.stored.revision + 1 });
        await fillRates(store, held.value, settings.value);
        return settings;
      },
    ),
);

const fillRates = async (store: Store, { rows, norms, budget }: FoundBudget, settings: BudgetSettings): Promise<void> => {
  for (const row of rows) {
    const norm = norms.norms.find(({ id }) => id === row.normId);
    const waited = norm && row.rate === null && ceilingInDong(norms, norm, budget.settings) === null;
    const rate = waited ? ceilingInDong(norms, norm, settings) : null;
    if (rate !== null) await store.updateBudgetLine(row, { rate });
  }
};
