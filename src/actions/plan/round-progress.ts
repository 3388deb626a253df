import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import { may } from "../../survey/people/permissions.ts";
import { nextStage, type OverviewFacts, openTasks, type StageTask, stageStatuses } from "../../survey/plan/compose-overview.ts";
import type { RoundHead, RoundProgress } from "../../survey/plan/overview.ts";
import type { OwnStep } from "../../survey/plan/own-step.ts";
import { ownSteps } from "../../survey/plan/own-steps.ts";
import type { Stage } from "../../survey/stage.ts";
import type { Effects } from "../effects.ts";
import { roundHead } from "./find-round.ts";
import * as facts from "./overview-facts.ts";
import { roundDay } from "./round-day.ts";
import { findStepFacts } from "./step-facts.ts";

export interface FoundProgress {
  readonly round: RoundHead;
  readonly parts: readonly facts.PartState[];
  readonly progress: RoundProgress;
}

/** How the stages of a round stand and what is due; where it is to be brief, without the steps of the one who asks. */
export const findProgress = async (
  round: Round,
  effects: Effects,
  { brief = false }: { readonly brief?: boolean } = {},
): Promise<FoundProgress> => {
  const { store, clock } = effects;
  const today = roundDay(round, clock);
  const [head, tasks] = await Promise.all([roundHead(store, round), findTasks(store, round)]);
  const parts = await findParts(store, round, head);
  const stages = await findStages(store, round, { parts, tasks });
  const known: OverviewFacts = { stages, tasks, leadBody: round.leadBody, today };
  const steps = brief ? [] : await findSteps(round, parts, effects);
  const progress = { stages: stageStatuses(known), steps, tasks: openTasks(tasks, today), next: nextStage(known), today };
  return { round: head, parts, progress };
};

const findSteps = async (round: Round, parts: readonly facts.PartState[], effects: Effects): Promise<readonly OwnStep[]> => {
  const { code } = round;
  return ownSteps(await findStepFacts(round, parts, effects), (right) => may(effects.actor, right, { round: code }));
};

const findParts = async (store: Store, round: Round, { parts: planned }: RoundHead): Promise<facts.PartState[]> => {
  const parts = await store.listParts(round);
  return Promise.all(parts.map((part, at) => facts.findPartState(store, part, planned[at]?.planned ?? 0)));
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
  verification: await facts.verificationFacts(store, round, tasks),
  dataset: facts.datasetFacts(parts),
  indicator: facts.indicatorFacts(parts),
  report: await facts.reportFacts(store, round),
});
