import type { StoredBudgetMove } from "../../store/budgets.ts";
import type { BudgetMoveView, BudgetPageView, BudgetView } from "../../survey/plan/budget-view.ts";
import { normsIds } from "../../survey/plan/norms.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findBudget } from "./find-budget.ts";
import { findRound, roundHead } from "./find-round.ts";

export interface ShowBudgetInput {
  readonly round: string;
}

/** The budget of a round with what it comes to, what is missing, and who moved it. */
export const showBudget = action(
  "showBudget",
  async ({ round: code }: ShowBudgetInput, effects: Effects): Promise<Result<BudgetPageView>> => {
    const round = await findRound(effects.store, code);
    if (!round.ok) return round;
    const head = await roundHead(effects.store, round.value);
    if (!(await effects.store.findBudget(round.value))) return ok({ round: head, budget: null, normsIds });
    const view = await viewBudget(effects, code);
    return view.ok ? ok({ round: head, budget: view.value, normsIds }) : view;
  },
);

/** What a budget is, for its page, its files and the plan as a paper. */
export const viewBudget = async (effects: Effects, code: string): Promise<Result<BudgetView>> => {
  const found = await findBudget(effects, code);
  if (!found.ok) return found;
  const { round, stored, norms, figures, budget, assessed } = found.value;
  const moves = await effects.store.listBudgetMoves(round);
  return ok({
    ...{ state: stored.state, revision: stored.revision, settings: budget.settings, norms, figures, assessed },
    normsChanged: norms.version !== stored.normsVersion,
    moves: moves.map(moveView),
  });
};

const moveView = ({ at, actorName, actorBody, move, reason, total }: StoredBudgetMove): BudgetMoveView => ({
  ...{ at: at.toISOString(), actor: actorName, body: actorBody, move, reason, total },
});
