import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { typedWhole } from "../typed-whole.ts";
import type { BudgetSettings } from "./budget.ts";
import type { NormSet } from "./norms.ts";
import { spaced, typedAmount } from "./typed-number.ts";

/** The settings of a budget as a form sends them. */
export interface TypedSettings {
  readonly monthlyWage: string;
  readonly formsPerDay: string;
  readonly hardship: string;
}

const mostWage = 100_000_000;
const mostFormsPerDay = 500;

/** Reads typed settings: a wage may stay open, the others have their bounds. */
export const readBudgetSettings = (typed: TypedSettings, { hardship: allowed }: NormSet): Result<BudgetSettings> => {
  const monthlyWage = typed.monthlyWage.trim() === "" ? null : typedAmount(typed.monthlyWage);
  const wageIsOpen = typed.monthlyWage.trim() === "";
  const formsPerDay = typedWhole(typed.formsPerDay) ?? 0;
  const hardship = typed.hardship.trim() === "" ? 0 : (typedWhole(typed.hardship) ?? -1);
  const problems: readonly Problem[] = [
    ...(wageIsOpen || within(monthlyWage, 1, mostWage)
      ? []
      : [problem("E-PLAN-078", { value: typed.monthlyWage, most: spaced(mostWage) })]),
    ...(within(formsPerDay, 1, mostFormsPerDay)
      ? []
      : [problem("E-PLAN-079", { value: typed.formsPerDay, most: mostFormsPerDay })]),
    ...(within(hardship, 0, allowed.percent) ? [] : [problem("E-PLAN-080", { value: typed.hardship, most: allowed.percent })]),
  ];
  return problems.length > 0 ? fail(...problems) : ok({ monthlyWage, formsPerDay, hardship });
};

const within = (value: number | null, least: number, most: number): boolean =>
  value !== null && value >= least && value <= most;
