import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { unitsSeen } from "../../survey/people/permissions.ts";
import { type PlanDifference, planDifferences } from "../../survey/plan/compare-plans.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { seenPlan } from "../../survey/plan/seen-plan.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findRound } from "./find-round.ts";

export interface ComparePlanVersionsInput {
  readonly round: string;
  /** Number of a kept version: 0 as approved; absent: the one before the last. */
  readonly from?: number | undefined;
  /** Absent: the last kept version. */
  readonly to?: number | undefined;
}

export interface ComparedVersions {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly PlanDifference[];
}

/** What changed from one kept version of a plan to another, of its quotas in the rows that the actor may see; null while fewer than two are kept. */
export const comparePlanVersions = action(
  "showRound",
  async (input: ComparePlanVersionsInput, { store, actor }): Promise<Result<ComparedVersions | null>> => {
    const found = await findRound(store, input.round);
    if (!found.ok) return found;
    const numbers = (await store.listPlanVersions(found.value)).map(({ number }) => number);
    const [before, last] = numbers.slice(-2);
    if (before === undefined || last === undefined) return ok(null);
    const { from = before, to = last } = input;
    const [old, now] = await Promise.all([from, to].map((number) => keptPlan(store, found.value, number)));
    if (!old || !now) return fail(problem("E-PLAN-022", { round: input.round, versions: numbers.join(", ") }));
    const units = unitsSeen(actor, "showRound", input);
    return ok({ from, to, differences: planDifferences(seenPlan(old, units), seenPlan(now, units)) });
  },
);

/** Kept as `storedPlan` made it. */
const keptPlan = async (store: Store, round: Round, number: number): Promise<RoundPlan | undefined> =>
  (await store.findPlanVersion(round, number))?.plan as RoundPlan | undefined;
