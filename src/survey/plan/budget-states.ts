import type { Bilingual } from "../language.ts";
import type { BudgetState } from "./budget.ts";

/** What may be done with a budget in each state besides writing it, and where it leads. */
export const budgetMoves = {
  submit: { from: ["draft"], to: "submitted" },
  check: { from: ["submitted"], to: "checked" },
  approve: { from: ["checked"], to: "approved" },
  /** With a reason: before it is approved, or afterwards to adjust it. */
  sendBack: { from: ["submitted", "checked", "approved"], to: "draft" },
} as const satisfies Readonly<Record<string, { readonly from: readonly BudgetState[]; readonly to: BudgetState }>>;

export type BudgetMove = keyof typeof budgetMoves;

export const mayMove = (state: BudgetState, move: BudgetMove): boolean =>
  (budgetMoves[move].from as readonly BudgetState[]).includes(state);

export const budgetStateWords: Readonly<Record<BudgetState, Bilingual>> = {
  draft: { vi: "dự thảo", en: "draft" },
  submitted: { vi: "đã trình", en: "submitted" },
  checked: { vi: "đã thẩm tra", en: "checked" },
  approved: { vi: "đã duyệt", en: "approved" },
};
