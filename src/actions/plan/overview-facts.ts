import type { Part } from "../../store/parts.ts";
import type { Round } from "../../store/rounds.ts";
import type { Store } from "../../store/store.ts";
import type { OutcomeCount } from "../../survey/fieldwork/fieldwork-counts.ts";
import type { FrameCounts } from "../../survey/frame/frame-counts.ts";
import { overallNode } from "../../survey/indicator/part-result.ts";
import type { Scoring } from "../../survey/instrument/method.ts";
import { civilDay } from "../../survey/plan/civil-day.ts";
import type { StageFacts } from "../../survey/plan/compose-overview.ts";
import type { Situation } from "../../survey/plan/overview.ts";
import { shownRelease } from "../../survey/report/release-state.ts";
import { findPartMethod } from "../instrument/part-method.ts";

/** What is known of one part across its stages. */
export interface PartState {
  readonly part: Part;
  readonly planned: number;
  readonly questionnaire: { readonly version: string; readonly criteria: number } | null;
  readonly frame: { readonly counts: FrameCounts; readonly frozen: boolean } | null;
  readonly draw: { readonly eventName: string; readonly drawn: boolean } | null;
  /** How many cases have which role and outcome. */
  readonly outcomes: readonly Omit<OutcomeCount, "agencyId">[];
  readonly dataset: { readonly version: number; readonly rows: number } | null;
  readonly index: { readonly value: number; readonly ciLow: number; readonly ciHigh: number } | null;
}

export const findPartState = async (store: Store, part: Part, planned: number): Promise<PartState> => {
  const [stored, frame, draw, outcomes, [dataset]] = await Promise.all([
    findPartMethod(store, part),
    store.findFrame(part),
    store.findDrawInto(part),
    store.sumOutcomes(part),
    store.listDatasets(part),
  ]);
  const method = stored?.method;
  return {
    ...{ part, planned, outcomes },
    questionnaire: method
      ? { version: method.version, criteria: method.factors.flatMap(({ criteria }) => criteria).length }
      : null,
    frame: frame ? { counts: frame.counts as FrameCounts, frozen: frame.frozenAt !== null } : null,
    draw: draw ? { eventName: draw.eventName, drawn: draw.drawnAt !== null } : null,
    dataset: dataset ? { version: dataset.version, rows: dataset.rows } : null,
    index: dataset && method?.scorings[0] ? await findIndex(store, dataset, method.scorings[0]) : null,
  };
};

const findIndex = async (
  store: Store,
  dataset: { readonly province: string; readonly id: string },
  scoring: Scoring,
): Promise<PartState["index"]> => {
  const node = overallNode(await store.findWholeIndex(dataset, scoring));
  return node && node.index !== null
    ? { value: node.index, ciLow: node.ciLow ?? node.index, ciHigh: node.ciHigh ?? node.index }
    : null;
};

const facts = (situation: Situation, done: boolean, open: number): StageFacts => ({ situation, done, open, progress: null });

export const planFacts = (round: Round, tasks: readonly { readonly done: boolean }[]): StageFacts => {
  const { planNumber, planDate, state } = round;
  const done = tasks.filter((task) => task.done).length;
  const situation = { kind: "plan-tasks", done, total: tasks.length, planNumber, planDate } as const;
  return facts(
    situation,
    ["approved", "running", "closed"].includes(state),
    state === "draft" || state === "submitted" ? 1 : 0,
  );
};

export const instrumentFacts = (parts: readonly PartState[]): StageFacts => {
  const missing = parts.filter(({ questionnaire }) => questionnaire === null).length;
  const [first] = parts.flatMap(({ questionnaire }) => questionnaire ?? []);
  return missing > 0 || !first
    ? facts({ kind: "questionnaire-missing" }, false, missing)
    : facts({ kind: "questionnaire-published", ...first }, true, 0);
};

const framed = (parts: readonly PartState[]): PartState[] => parts.filter(({ part }) => part.source === "frame");

export const frameFacts = (parts: readonly PartState[]): StageFacts => {
  const wanted = framed(parts);
  const frames = wanted.flatMap(({ frame }) => frame ?? []);
  const open = frames.filter(({ frozen }) => !frozen).length;
  const eligible = frames.reduce((sum, { counts }) => sum + counts.eligible, 0);
  const rejected = frames.reduce((sum, { counts }) => sum + counts.rejected, 0);
  if (parts.length === 0 || frames.length < wanted.length)
    return facts({ kind: "frame-missing" }, false, wanted.length - frames.length);
  return open > 0
    ? facts({ kind: "frame-open", eligible, rejected }, false, open)
    : facts({ kind: "frame-frozen", eligible }, true, 0);
};

export const drawFacts = (parts: readonly PartState[]): StageFacts => {
  const waiting = framed(parts).filter(({ draw }) => draw?.drawn !== true);
  const closed = parts.filter(({ part, outcomes }) => part.source === "on-site" && outcomes.length === 0);
  const count = (wanted: string): number =>
    parts.flatMap(({ outcomes }) => outcomes).reduce((sum, { role, count: cases }) => sum + (role === wanted ? cases : 0), 0);
  const committed = waiting.flatMap(({ draw }) => draw ?? [])[0];
  if (parts.length > 0 && waiting.length + closed.length === 0)
    return facts({ kind: "draw-done", sampled: count("sample") + count("on-site"), reserves: count("reserve") }, true, 0);
  if (committed) return facts({ kind: "draw-committed", eventName: committed.eventName }, false, waiting.length);
  const isFrozen = parts.length > 0 && framed(parts).every(({ frame }) => frame?.frozen === true);
  return facts({ kind: isFrozen ? "draw-open" : "draw-waiting-frame" }, false, isFrozen ? waiting.length + closed.length : 0);
};

export const countAnswered = (parts: readonly PartState[]): number =>
  parts.flatMap(({ outcomes }) => outcomes).reduce((sum, { outcome, count }) => sum + (outcome === "answered" ? count : 0), 0);

/** Sampled places without an outcome; reserves are not waited for. */
export const countOpen = (parts: readonly PartState[]): number =>
  parts
    .flatMap(({ outcomes }) => outcomes)
    .reduce((sum, { outcome, role, count }) => sum + (outcome === "open" && role !== "reserve" ? count : 0), 0);

/** Done when every case that was not a reserve has ended one way or the other. */
export const fieldworkFacts = (parts: readonly PartState[]): StageFacts => {
  const planned = parts.reduce((sum, part) => sum + part.planned, 0);
  const answered = countAnswered(parts);
  const open = countOpen(parts);
  const done = answered > 0 && open === 0 && parts.every(({ outcomes }) => outcomes.length > 0);
  const progress = { done: answered, total: planned };
  return { ...facts({ kind: "fieldwork", answered, planned }, done, open > 0 ? 1 : 0), progress };
};

export const datasetFacts = (parts: readonly PartState[]): StageFacts => {
  const frozen = parts.flatMap(({ dataset }) => dataset ?? []);
  const missing = parts.length - frozen.length;
  const rows = frozen.reduce((sum, dataset) => sum + dataset.rows, 0);
  const version = Math.max(0, ...frozen.map((dataset) => dataset.version));
  return missing > 0 || parts.length === 0
    ? facts({ kind: "dataset-missing" }, false, countAnswered(parts) > 0 ? missing : 0)
    : facts({ kind: "dataset-frozen", version, rows }, true, 0);
};

/** The figure shown is that of the first part: parts are never pooled. */
export const indicatorFacts = (parts: readonly PartState[]): StageFacts => {
  const ready = parts.filter(({ dataset, index }) => dataset && !index).length;
  const isDone = parts.length > 0 && parts.every(({ index }) => index !== null);
  const index = parts[0]?.index;
  return isDone && index
    ? facts({ kind: "indicator-ready", ...index }, true, 0)
    : facts({ kind: "indicator-missing" }, false, ready);
};

/** The supervising bodies hold nothing up: their stage is done when every task that the plan gives it is. */
export const verificationFacts = async (
  store: Store,
  round: Round,
  tasks: readonly { readonly stage: string; readonly done: boolean }[],
): Promise<StageFacts> => {
  const standing = (await store.listSignOffs(round)).filter(
    ({ supervises, endedAt }) => supervises !== null && endedAt === null,
  );
  const refused = standing.filter(({ state }) => state === "refused").length;
  const own = tasks.filter(({ stage }) => stage === "verification");
  const situation = { kind: "supervision", signed: standing.length - refused, refused } as const;
  return facts(situation, own.length > 0 && own.every(({ done }) => done), 0);
};

export const reportFacts = async (store: Store, round: Round): Promise<StageFacts> => {
  const releases = await store.listReleaseStates(round);
  const [newest] = releases;
  const shown = shownRelease(releases);
  if (!newest) return facts({ kind: "report-missing" }, false, 0);
  if (newest.releasedAt === null) return facts({ kind: "report-draft", version: newest.version }, false, 1);
  const { version, releasedAt, withdrawnAt } = shown ?? newest;
  if (withdrawnAt) return facts({ kind: "report-withdrawn", version, on: civilDay(withdrawnAt) }, false, 1);
  return facts({ kind: "report-released", version, on: releasedAt ? civilDay(releasedAt) : "" }, true, 0);
};
