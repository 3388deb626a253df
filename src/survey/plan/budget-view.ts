import type { AssessedBudget, BudgetSettings, BudgetState } from "./budget.ts";
import type { BudgetMove } from "./budget-states.ts";
import type { NormSet } from "./norms.ts";
import type { RoundHead } from "./overview.ts";
import type { PlanFigure } from "./plan-figures.ts";

/** The page of a budget; `budget` is null until one is made from the plan. */
export interface BudgetPageView {
  readonly round: RoundHead;
  readonly budget: BudgetView | null;
  /** Ids of the norms that a first budget can be made by. */
  readonly normsIds: readonly string[];
}

export interface BudgetView {
  readonly state: BudgetState;
  readonly revision: number;
  readonly settings: BudgetSettings;
  readonly norms: NormSet;
  /** The norms are another version now than when the budget was made. */
  readonly normsChanged: boolean;
  readonly figures: readonly PlanFigure[];
  readonly assessed: AssessedBudget;
  /** Steps taken so far, newest first. */
  readonly moves: readonly BudgetMoveView[];
}

export interface BudgetMoveView {
  /** ISO time. */
  readonly at: string;
  readonly actor: string;
  readonly body: string;
  readonly move: BudgetMove;
  readonly reason: string;
  /** Whole đồng at that time. */
  readonly total: number;
}
