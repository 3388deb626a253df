import type { CeilingSettings, NormSet } from "./norms.ts";

/** Where a budget stands; an approved one may be taken back to draft to be adjusted. */
export type BudgetState = "draft" | "submitted" | "checked" | "approved";

/** A line of the budget estimate (dự toán) of a round as people write it. */
export interface BudgetLine {
  readonly id: string;
  readonly item: string;
  /** Name of the plan's figure that the quantity follows (see plan-figures.ts); null: typed. */
  readonly figure: string | null;
  /** As typed, or as the figure stood when the budget was submitted; null while nobody gave one. */
  readonly quantity: number | null;
  readonly unit: string;
  readonly normId: string | null;
  /** Where the rate comes from if no norm says it: «Nghị quyết số …», «Báo giá …». */
  readonly basis: string;
  /** Whole đồng for one unit. */
  readonly rate: number | null;
  /** Of a line that is a share of other lines: hundredths of a per cent. */
  readonly share: number | null;
}

export interface BudgetSettings extends CeilingSettings {
  /** How many forms an enumerator brings in a day. */
  readonly formsPerDay: number;
}

export interface Budget {
  readonly settings: BudgetSettings;
  readonly lines: readonly BudgetLine[];
}

/** What is missing or wrong on a line; all but `over-ceiling` leave the total incomplete. */
export type BudgetFinding =
  | { readonly kind: "over-ceiling"; readonly value: number; readonly ceiling: number; readonly share: boolean }
  | {
      readonly kind:
        | "quantity-missing"
        | "figure-gone"
        | "rate-missing"
        | "basis-missing"
        | "norm-gone"
        | "wage-missing"
        | "base-incomplete"
        | "too-large";
    };

/** A line with what it comes to. */
export interface AssessedLine extends BudgetLine {
  /** What the plan's figure is now; null for a typed quantity. */
  readonly figureNow: number | null;
  /** What the amount is computed from: units, or whole đồng of the lines that a share stands on. */
  readonly counted: number | null;
  /** In whole đồng per unit, or hundredths of a per cent for a share. */
  readonly ceiling: number | null;
  readonly isShare: boolean;
  /** Whole đồng; null while something is missing. */
  readonly amount: number | null;
  readonly findings: readonly BudgetFinding[];
}

export interface AssessedBudget {
  readonly lines: readonly AssessedLine[];
  /** Whole đồng of the lines that have an amount. */
  readonly total: number;
  /** Nothing is missing on any line, and there is one. */
  readonly complete: boolean;
  readonly overCeiling: number;
}

/** What a budget is judged against. */
export interface BudgetGround {
  readonly norms: NormSet;
  /** Figures of the plan by name. */
  readonly figures: ReadonlyMap<string, number>;
  /** Quantities follow the plan in a draft; afterwards they are what was submitted. */
  readonly follows: boolean;
}
