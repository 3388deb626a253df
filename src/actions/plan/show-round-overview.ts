import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { type OutcomeCount, responseRate } from "../../survey/fieldwork/fieldwork-counts.ts";
import { may } from "../../survey/people/permissions.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import { nextStage, type OverviewFacts, openTasks, type StageTask, stageStatuses } from "../../survey/plan/compose-overview.ts";
import type { AuditLine, OverviewFigure, RoundOverview } from "../../survey/plan/overview.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Stage } from "../../survey/stage.ts";
import { action } from "../action.ts";
import { nameObjects } from "../audit/name-objects.ts";
import type { Effects } from "../effects.ts";
import { findRound, roundHead } from "./find-round.ts";
import * as facts from "./overview-facts.ts";

export interface ShowRoundOverviewInput {
  readonly round: string;
}

/** So many audit lines stand on the page. */
const auditLines = 8;

/** How a round stands: its stages, what is due, who must act, and, for who may read it, the end of the audit log. */
export const showRoundOverview = action(
  "showRound",
  async (input: ShowRoundOverviewInput, effects: Effects): Promise<Result<RoundOverview>> => {
    const found = await findRound(effects.store, input.round);
    if (!found.ok) return found;
    const round = found.value;
    const today = civilDay(effects.clock());
    const parts = await findParts(effects.store, round);
    const tasks = await findTasks(effects.store, round);
    const known: OverviewFacts = {
      stages: await findStages(effects.store, round, { parts, tasks }),
      tasks,
      leadBody: round.leadBody,
      today,
    };
    return ok({
      round: await roundHead(effects.store, round),
      stages: stageStatuses(known),
      figures: figuresOf(parts).filter(({ kind }) => kind !== "index" || may(effects.actor, "showIndicator", input)),
      tasks: openTasks(tasks, today),
      audit: await findAudit(effects, input.round),
      next: nextStage(known),
      today,
    });
  },
);

const findParts = async (store: Store, round: Round): Promise<facts.PartState[]> => {
  const parts = await store.listParts(round);
  return Promise.all(parts.map((part) => facts.findPartState(store, part)));
};

const findTasks = async (store: Store, round: Round): Promise<StageTask[]> => {
  const tasks = await store.listTasks(round);
  return tasks.map(({ stage, title, lead, due, doneAt }) => ({
    stage: stage as Stage,
    title,
    lead,
    due,
    done: doneAt !== null,
  }));
};

const findStages = async (
  store: Store,
  round: Round,
  { parts, tasks }: { readonly parts: readonly facts.PartState[]; readonly tasks: readonly StageTask[] },
): Promise<OverviewFacts["stages"]> => ({
  plan: facts.planFacts(round, tasks),
  instrument: facts.instrumentFacts(parts),
  frame: facts.frameFacts(parts),
  draw: facts.drawFacts(parts),
  fieldwork: facts.fieldworkFacts(parts),
  dataset: facts.datasetFacts(parts),
  indicator: facts.indicatorFacts(parts),
  report: await facts.reportFacts(store, round),
});

/** Numbers that lead to the rows behind them; each part's own numbers stand in `detail` by its code. */
const figuresOf = (parts: readonly facts.PartState[]): OverviewFigure[] => {
  const planned = parts.reduce((sum, part) => sum + part.planned, 0);
  const outcomes = parts.flatMap((part) => part.outcomes);
  const answered = facts.countAnswered(parts);
  const replaced = outcomes
    .filter(({ role, outcome }) => role === "reserve" && outcome === "answered")
    .reduce((sum, { count }) => sum + count, 0);
  const byPart = Object.fromEntries(parts.map((state) => [state.part.code, facts.countAnswered([state])]));
  const index = parts[0]?.index ?? null;
  return [
    { kind: "forms-answered", value: answered, total: planned, detail: byPart },
    { kind: "response-rate", value: responseRate(outcomes), total: 100, detail: countFailed(outcomes) },
    { kind: "reserves-used", value: replaced, total: answered, detail: {} },
    {
      kind: "index",
      value: index?.value ?? null,
      total: null,
      detail: index ? { ciLow: index.ciLow, ciHigh: index.ciHigh } : {},
    },
  ];
};

/** Contacts that brought no form, by how they ended. */
const countFailed = (outcomes: readonly OutcomeCount[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (["refused", "not-found", "moved"] as const).map((how) => [
      how,
      outcomes.filter(({ outcome }) => outcome === how).reduce((sum, { count }) => sum + count, 0),
    ]),
  );

const findAudit = async ({ store, actor }: Effects, round: string): Promise<AuditLine[]> => {
  if (!may(actor, "readAudit", { round })) return [];
  const entries = await store.listAuditEntries({ round, limit: auditLines });
  const nameOf = await nameObjects(entries, store);
  return entries.map((entry) => ({
    ...{ actor: entry.actorName, act: entry.act, object: nameOf(entry), round: entry.roundCode },
    at: entry.at.toISOString(),
  }));
};
