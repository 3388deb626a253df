import type { AssessedBudget } from "../../survey/plan/budget.ts";
import { type BudgetMove, budgetMoves, mayMove } from "../../survey/plan/budget-states.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { type BudgetChange, type FoundBudget, holdBudget } from "./find-budget.ts";

export interface MovedBudget {
  readonly state: string;
  readonly total: number;
  readonly reason?: string;
}

interface Move extends BudgetChange {
  readonly move: BudgetMove;
  readonly reason?: string;
}

/** Takes a budget to its next step, for `write`: kept with who did it, what it came to then, and the reason if it goes back. */
export const moveBudget = async (effects: Effects, { move, reason = "", ...change }: Move): Promise<Result<MovedBudget>> => {
  const held = await holdBudget(effects, change);
  if (!held.ok) return held;
  const found = held.value;
  if (!mayMove(found.stored.state, move)) return fail(problem("E-PLAN-065", {}));
  if (move === "sendBack" && reason.trim() === "") return fail(problem("E-PLAN-074", {}));
  const blocks = move === "submit" ? submissionBlocks(found.assessed) : [];
  if (blocks.length > 0) return fail(...blocks);
  if (move === "submit") await keepQuantities(effects, found);
  await effects.store.updateBudget(found.round, { state: budgetMoves[move].to, revision: found.stored.revision + 1 });
  return keepMove(effects, found, { move, reason: reason.trim() });
};

/** A budget is submitted whole: nothing missing, nothing above its ceiling. */
const submissionBlocks = ({ lines }: AssessedBudget): readonly Problem[] => {
  if (lines.length === 0) return [problem("E-PLAN-077", {})];
  return lines.flatMap(({ item, findings }, index) => {
    const place = { line: index + 1, item };
    return [
      ...(findings.some(({ kind }) => kind !== "over-ceiling") ? [problem("E-PLAN-075", place)] : []),
      ...(findings.some(({ kind }) => kind === "over-ceiling") ? [problem("E-PLAN-076", place)] : []),
    ];
  });
};

/** From now on quantities are those that were submitted, whatever the plan becomes. */
const keepQuantities = async ({ store }: Effects, { round, assessed }: FoundBudget): Promise<void> => {
  for (const { id, figure, counted } of assessed.lines)
    if (figure !== null) await store.updateBudgetLine({ province: round.province, id }, { quantity: counted });
};

const keepMove = async (
  { store, newId, clock, actor }: Effects,
  { round, assessed }: FoundBudget,
  { move, reason }: { readonly move: BudgetMove; readonly reason: string },
): Promise<Result<MovedBudget>> => {
  await store.insertBudgetMove({
    ...{ province: round.province, roundId: round.id, id: newId(), at: clock(), move, reason, total: assessed.total },
    ...{ actorName: actor.name, actorBody: actor.kind === "account" ? actor.body : "" },
  });
  return ok({ state: budgetMoves[move].to, total: assessed.total, ...(reason !== "" && { reason }) });
};
