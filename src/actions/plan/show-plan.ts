import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import { unitsSeen } from "../../survey/people/permissions.ts";
import { knockOn } from "../../survey/plan/knock-on.ts";
import type { RoundState } from "../../survey/plan/overview.ts";
import type { PlanView, TaskView, WaitingBody } from "../../survey/plan/plan-view.ts";
import { nextStates } from "../../survey/plan/round-states.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Stage } from "../../survey/stage.ts";
import { action } from "../action.ts";
import { findRound, roundHead, stateOf, textsOf } from "./find-round.ts";
import { quotaSums, quotaTable } from "./quota-table.ts";
import { roundDay } from "./round-day.ts";

export interface ShowPlanInput {
  readonly round: string;
  /** Of the quotas the sums alone, without a row for each agency. */
  readonly sumsOnly?: boolean;
}

/** The plan of a round; of its quotas the rows that the actor may see. */
export const showPlan = action("showRound", async (input: ShowPlanInput, effects): Promise<Result<PlanView>> => {
  const { store, clock, actor } = effects;
  const found = await findRound(store, input.round);
  if (!found.ok) return found;
  const round = found.value;
  const { leadBody, issuingBody, periodFrom, periodTo, reverificationShare } = round;
  const { purposes, recipients, signatory, supervisors, supervision = [] } = textsOf(round);
  const today = roundDay(round, clock);
  const units = unitsSeen(actor, "showRound", input);
  const sums = input.sumsOnly === true && units === null;
  const [head, legalBases, parts, tasks, removed] = await Promise.all([
    roundHead(store, round),
    store.listLegalBases(round),
    store.listParts(round),
    store.listTasks(round),
    store.listRemovedTasks(round),
  ]);
  const shown = showTasks(tasks, today);
  return ok({
    ...{ round: head, leadBody, issuingBody, periodFrom, periodTo, reverificationShare },
    ...{ legalBases, purposes, recipients, signatory, supervisors, supervision, today, version: round.version },
    parts: await Promise.all(parts.map((part) => (sums ? quotaSums(store, part) : quotaTable(store, part, units)))),
    tasks: shown,
    removed: removed.map(({ id, title }) => ({ id, title })),
    waiting: waitingBodies(shown, today),
    ...(await showHistory(store, round)),
    nextStates: nextStates[stateOf(round)],
  });
});

const showTasks = (tasks: readonly Task[], today: string): readonly TaskView[] => {
  const late = knockOn(
    tasks.map(({ id, starts, due, doneAt }) => ({ id, starts, due, done: doneAt !== null })),
    today,
  );
  const numbers = new Map(tasks.map(({ id }, index) => [id, index + 1]));
  return tasks.map((task, index) => ({
    ...{ id: task.id, position: index + 1, stage: task.stage as Stage, title: task.title, lead: task.lead },
    ...{ support: task.support, product: task.product, starts: task.starts, due: task.due, version: task.version },
    doneAt: task.doneAt?.toISOString() ?? null,
    baseline: task.baselineDue === null ? null : { starts: task.baselineStarts, due: task.baselineDue },
    overdueDays: late.get(task.id)?.overdueDays ?? 0,
    mayBeLate: late.get(task.id)?.mayBeLate ?? 0,
    pushes: (late.get(task.id)?.pushes ?? []).flatMap((id) => numbers.get(id) ?? []),
  }));
};

const waitingBodies = (tasks: readonly TaskView[], today: string): readonly WaitingBody[] => {
  const due = tasks.filter(
    ({ doneAt, starts, overdueDays }) => doneAt === null && (overdueDays > 0 || (starts ?? today) <= today),
  );
  return [...Map.groupBy(due, ({ lead }) => lead)]
    .map(([body, own]) => ({
      ...{ body, open: own.length, overdue: own.filter(({ overdueDays }) => overdueDays > 0).length },
      longest: Math.max(...own.map(({ overdueDays }) => overdueDays)),
    }))
    .toSorted((a, b) => b.longest - a.longest);
};

const showHistory = async (store: Store, round: Round): Promise<Pick<PlanView, "steps" | "versions">> => {
  const [moves, versions] = await Promise.all([store.listRoundMoves(round), store.listPlanVersions(round)]);
  return {
    steps: moves.map(({ fromState, toState, reason, actorName, at }) => ({
      ...{ from: fromState as RoundState, to: toState as RoundState, reason, by: actorName, at: at.toISOString() },
    })),
    versions: versions.map(({ number, reason, actorName, at }) => ({ number, reason, by: actorName, at: at.toISOString() })),
  };
};
