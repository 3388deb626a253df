import type { BudgetLine } from "../../survey/plan/budget.ts";
import type { TypedLine } from "../../survey/plan/read-budget-line.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { ExampleWalk } from "../../survey/simulation/example-walk.ts";
import type { Effects } from "../effects.ts";
import { approveBudget } from "../plan/approve-budget.ts";
import { changeBudgetLine } from "../plan/change-budget-line.ts";
import { changeBudgetSettings } from "../plan/change-budget-settings.ts";
import { checkBudget } from "../plan/check-budget.ts";
import { draftBudget } from "../plan/draft-budget.ts";
import { type FoundBudget, findBudget } from "../plan/find-budget.ts";
import { submitBudget } from "../plan/submit-budget.ts";
import { type Step, stepOf } from "./load-example-step.ts";

/** The budget of an example: drafted from the plan, completed, submitted to the department of finance, checked and approved. */
export const budgetSteps = (round: string, day: string, { budget }: ExampleWalk): Step[] => {
  const { monthlyWage, formsPerDay } = budget;
  return [
    stepOf("lead", day, "draftBudget", (effects) => draftBudget({ round, norms: budget.norms }, effects)),
    stepOf("lead", day, "changeBudgetSettings", (effects) =>
      changed(round, effects, ({ stored: { revision } }) =>
        changeBudgetSettings({ round, revision, settings: { monthlyWage, formsPerDay, hardship: "" } }, effects),
      ),
    ),
    stepOf("lead", day, "changeBudgetLine", (effects) => completeLines(round, budget, effects)),
    ...(
      [
        ["lead", "submitBudget", submitBudget],
        ["finance", "checkBudget", checkBudget],
        ["leader", "approveBudget", approveBudget],
      ] as const
    ).map(([by, name, move]) =>
      stepOf(by, day, name, (effects) =>
        changed(round, effects, ({ stored: { revision } }) => move({ round, revision }, effects)),
      ),
    ),
  ];
};

const changed = async (
  round: string,
  effects: Effects,
  change: (found: FoundBudget) => Promise<Result<unknown>>,
): Promise<Result<unknown>> => {
  const found = await findBudget(effects, round);
  return found.ok ? change(found.value) : found;
};

/** Paid days cost what the minimum wage allows; lines of no norm are those of the walk. */
const completeLines = async (round: string, { lines }: ExampleWalk["budget"], effects: Effects): Promise<Result<unknown>> => {
  const found = await findBudget(effects, round);
  if (!found.ok) return found;
  const { assessed, stored } = found.value;
  const paid = assessed.lines.flatMap((line) =>
    line.rate === null && !line.isShare && line.ceiling !== null ? [{ ...typed(line), rate: String(line.ceiling) }] : [],
  );
  const own = lines.map((line) => ({ norm: "", share: "", ...line }));
  let { revision } = stored;
  for (const line of [...paid, ...own]) {
    const id = idOf(assessed.lines, line);
    const done = await changeBudgetLine({ round, revision, id, line }, effects);
    if (!done.ok) return done;
    revision += 1;
  }
  return ok(null);
};

const idOf = (lines: readonly BudgetLine[], { item }: TypedLine): string => lines.find((line) => line.item === item)?.id ?? "";

const typed = ({ item, figure, quantity, unit, normId, basis }: BudgetLine): TypedLine => ({
  ...{ item, figure: figure ?? "", quantity: figure === null && quantity !== null ? String(quantity) : "" },
  ...{ unit, norm: normId ?? "", basis, rate: "", share: "" },
});
