import type { Optional } from "./column.ts";

export interface BudgetTables {
  "survey.budgets": BudgetRow;
  "survey.budgetLines": BudgetLineRow;
  "survey.budgetMoves": BudgetMoveRow;
}

interface BudgetRow {
  province: string;
  roundId: string;
  state: "draft" | "submitted" | "checked" | "approved";
  normsId: string;
  normsVersion: string;
  monthlyWage: Optional<number>;
  formsPerDay: number;
  hardship: number;
  revision: number;
}

interface BudgetLineRow {
  province: string;
  id: string;
  roundId: string;
  position: number;
  item: string;
  figure: Optional<string>;
  quantity: Optional<number>;
  unit: string;
  normId: Optional<string>;
  basis: string;
  rate: Optional<number>;
  share: Optional<number>;
}

interface BudgetMoveRow {
  province: string;
  id: string;
  roundId: string;
  at: Date;
  actorName: string;
  actorBody: string;
  move: "submit" | "check" | "approve" | "sendBack";
  reason: string;
  total: number;
}
