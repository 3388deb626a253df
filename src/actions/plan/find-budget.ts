import type { StoredBudget, StoredBudgetLine } from "../../store/budgets.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { assessBudget } from "../../survey/plan/assess-budget.ts";
import type { AssessedBudget, Budget, BudgetLine, BudgetSettings } from "../../survey/plan/budget.ts";
import type { NormSet } from "../../survey/plan/norms.ts";
import { type PlanFigure, planFigures } from "../../survey/plan/plan-figures.ts";
import { isOpenRound } from "../../survey/plan/round-states.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { findRound, stateOf, textsOf } from "./find-round.ts";

/** What every change of a budget names. */
export interface BudgetChange {
  readonly round: string;
  /** The change of the budget that the page showed; when someone else has changed it since, nothing is done. */
  readonly revision: number;
}

export interface FoundBudget {
  readonly round: Round;
  readonly stored: StoredBudget;
  readonly rows: readonly StoredBudgetLine[];
  readonly norms: NormSet;
  readonly figures: readonly PlanFigure[];
  readonly budget: Budget;
  readonly assessed: AssessedBudget;
}

/** The budget of a round with what it comes to. */
export const findBudget = async (effects: Effects, code: string): Promise<Result<FoundBudget>> => {
  const { store, formats } = effects;
  const round = await findRound(store, code);
  if (!round.ok) return round;
  const stored = await store.findBudget(round.value);
  if (!stored) return fail(problem("E-PLAN-062", { round: code }));
  const norms = await formats.readNorms(stored.normsId);
  if (!norms.ok) return norms;
  const rows = await store.listBudgetLines(round.value);
  const figures = await findFigures(store, round.value, stored.formsPerDay);
  const budget = { settings: settingsOf(stored), lines: rows.map(lineOf) };
  const assessed = assessBudget(budget, {
    norms: norms.value,
    figures: figureMap(figures),
    follows: stored.state === "draft",
  });
  return ok({ round: round.value, stored, rows, norms: norms.value, figures, budget, assessed });
};

/** The budget, held until the transaction ends, as the page saw it. */
export const holdBudget = async (effects: Effects, { round: code, revision }: BudgetChange): Promise<Result<FoundBudget>> => {
  const known = await findRound(effects.store, code);
  if (!known.ok) return known;
  if (!isOpenRound(stateOf(known.value))) return fail(problem("E-PLAN-007", { round: code }));
  await effects.store.lockRound(known.value);
  const found = await findBudget(effects, code);
  if (!found.ok) return found;
  const now = found.value.stored.revision;
  return now === revision ? found : fail(problem("E-PLAN-066", { now, seen: revision }));
};

/** The same, while it is still written. */
export const holdDraft = async (effects: Effects, change: BudgetChange): Promise<Result<FoundBudget>> => {
  const held = await holdBudget(effects, change);
  if (!held.ok) return held;
  return held.value.stored.state === "draft" ? held : fail(problem("E-PLAN-064", {}));
};

/** Counts the change, so that a page opened before it does not overwrite it. */
export const countChange = (store: Store, { round, stored }: FoundBudget): Promise<void> =>
  store.updateBudget(round, { revision: stored.revision + 1 });

export const figureMap = (figures: readonly PlanFigure[]): ReadonlyMap<string, number> =>
  new Map(figures.map(({ name, value }) => [name, value]));

export const findFigures = async (store: Store, round: Round, formsPerDay: number): Promise<readonly PlanFigure[]> => {
  const parts = await store.listParts(round);
  const counted = await Promise.all(
    parts.map(async (part) => {
      const [quotas, agencies] = await Promise.all([store.listQuotas(part), store.listPartAgencies(part)]);
      const forms = quotas.reduce((sum, { size }) => sum + size, 0);
      return { code: part.code, title: part.title, forms, agencies: agencies.length };
    }),
  );
  const { supervisors } = textsOf(round);
  return planFigures({
    parts: counted,
    reverificationShare: Number(round.reverificationShare),
    supervisors: supervisors.length,
    formsPerDay,
  });
};

const settingsOf = ({ monthlyWage, formsPerDay, hardship }: StoredBudget): BudgetSettings => ({
  monthlyWage,
  formsPerDay,
  hardship,
});

const lineOf = ({ id, item, figure, quantity, unit, normId, basis, rate, share }: StoredBudgetLine): BudgetLine => ({
  ...{ id, item, figure, quantity, unit, normId, basis, rate, share },
});
