import type { ActionName } from "../people/permissions.ts";
import type { Stage } from "../stage.ts";
import type { BudgetState } from "./budget.ts";
import type { RoundState } from "./overview.ts";
import type { OwnStep, PartStep, PlanStep, ReleaseStep, StepKind } from "./own-step.ts";

/** What a round could wait for, as far as the steps before it are done. */
export interface StepFacts {
  readonly state: RoundState;
  /** null: none drafted. */
  readonly budget: BudgetState | null;
  readonly parts: readonly PartSteps[];
  readonly release: "none" | "draft" | "released";
  /** Of the body that the one who asks supervises for; null: of none. */
  readonly supervision: { readonly uncheckedItems: number; readonly unsignedPlaces: number } | null;
}

export interface PartSteps {
  readonly code: string;
  readonly title: string;
  readonly source: "frame" | "on-site";
  readonly hasForm: boolean;
  readonly frame: "none" | "open" | "frozen";
  /** Differences from the official counts, of the units that the one who asks may see, that nobody has explained. */
  readonly unexplained: number;
  readonly reconciled: boolean;
  readonly draw: "none" | "committed" | "event-typed" | "event-known" | "revealed" | "drawn";
  /** Sampled places without an outcome. */
  readonly openCases: number;
  readonly answered: number;
  readonly frozenData: boolean;
  readonly hasIndex: boolean;
}

interface Rule<Facts> {
  readonly stage: Stage;
  readonly page: string;
  readonly right: ActionName;
  /** How much is left; true: one thing, that needs no number. */
  readonly waits: (facts: Facts) => number | boolean;
}

const roundRules: Readonly<Record<PlanStep, Rule<StepFacts>>> = {
  submitPlan: { stage: "plan", page: "plan", right: "changeRoundState", waits: ({ state }) => state === "draft" },
  approvePlan: { stage: "plan", page: "plan", right: "changeRoundState", waits: ({ state }) => state === "submitted" },
  startRound: { stage: "plan", page: "plan", right: "changeRoundState", waits: ({ state }) => state === "approved" },
  submitBudget: { stage: "plan", page: "plan/budget", right: "editBudget", waits: ({ budget }) => budget === "draft" },
  checkBudget: { stage: "plan", page: "plan/budget", right: "checkBudget", waits: ({ budget }) => budget === "submitted" },
  approveBudget: { stage: "plan", page: "plan/budget", right: "approveBudget", waits: ({ budget }) => budget === "checked" },
  keepCheckList: {
    ...{ stage: "verification", page: "verification/check-list", right: "keepCheckList" },
    waits: ({ supervision }) => supervision?.uncheckedItems ?? 0,
  },
  signStage: {
    ...{ stage: "verification", page: "verification", right: "signStage" },
    waits: ({ supervision }) => supervision?.unsignedPlaces ?? 0,
  },
};

const partRules: Readonly<Record<PartStep, Rule<PartSteps>>> = {
  publishForm: {
    ...{ stage: "instrument", page: "instrument", right: "publishQuestionnaire" },
    waits: ({ hasForm }) => !hasForm,
  },
  importFrame: {
    ...{ stage: "frame", page: "frame", right: "importFrame" },
    waits: ({ source, frame }) => source === "frame" && frame === "none",
  },
  explainDifference: {
    ...{ stage: "frame", page: "frame/reconciliation", right: "explainDifference" },
    waits: ({ frame, unexplained }) => (frame === "open" ? unexplained : 0),
  },
  signReconciliation: {
    ...{ stage: "frame", page: "frame/reconciliation", right: "signReconciliation" },
    waits: ({ frame, reconciled }) => frame === "open" && !reconciled,
  },
  freezeFrame: { stage: "frame", page: "frame", right: "freezeFrame", waits: ({ frame }) => frame === "open" },
  commitDraw: {
    ...{ stage: "draw", page: "draw", right: "commitDraw" },
    waits: ({ frame, draw }) => frame === "frozen" && draw === "none",
  },
  enterEvent: { stage: "draw", page: "draw", right: "enterEvent", waits: ({ draw }) => draw === "committed" },
  revealDraw: { stage: "draw", page: "draw", right: "revealDraw", waits: ({ draw }) => draw === "event-known" },
  drawSample: { stage: "draw", page: "draw", right: "drawSample", waits: ({ draw }) => draw === "revealed" },
  openOnSite: {
    ...{ stage: "draw", page: "draw", right: "drawSample" },
    waits: ({ source, draw, hasForm }) => source === "on-site" && draw === "none" && hasForm,
  },
  importResponses: {
    ...{ stage: "fieldwork", page: "fieldwork", right: "importResponses" },
    waits: ({ draw, openCases }) => (draw === "drawn" ? openCases : 0),
  },
  freezeDataset: {
    ...{ stage: "dataset", page: "dataset", right: "freezeDataset" },
    waits: ({ answered, openCases, frozenData }) => answered > 0 && openCases === 0 && !frozenData,
  },
  computeIndex: {
    ...{ stage: "indicator", page: "indicator", right: "computeIndex" },
    waits: ({ frozenData, hasIndex }) => frozenData && !hasIndex,
  },
};

const releaseRules: Readonly<Record<ReleaseStep, Rule<StepFacts>>> = {
  draftRelease: {
    ...{ stage: "report", page: "report", right: "draftRelease" },
    waits: ({ release, parts }) => release === "none" && parts.length > 0 && parts.every(({ hasIndex }) => hasIndex),
  },
  releaseReport: { stage: "report", page: "report", right: "releaseReport", waits: ({ release }) => release === "draft" },
};

type May = (right: ActionName) => boolean;

/**
 * What somebody with these rights has to do next in a round, in the order of the stages. Before the plan is approved only the plan waits;
 * after the round is closed or stopped nothing does.
 */
export const ownSteps = (facts: StepFacts, may: May): readonly OwnStep[] => {
  const found = stepsOf(roundRules, facts, may);
  if (["draft", "submitted", "approved"].includes(facts.state)) return found;
  if (facts.state !== "running") return [];
  return [
    ...found,
    ...facts.parts.flatMap((part) =>
      stepsOf(partRules, part, may).map((step) => ({ ...step, page: `${step.page}?part=${part.code}`, part: part.title })),
    ),
    ...stepsOf(releaseRules, facts, may),
  ].filter((step, _, all) => step.kind !== "freezeFrame" || !all.some((other) => blocksFreezing(other, step)));
};

/** A frame is frozen after it was reconciled, where one person may do both. */
const blocksFreezing = (other: OwnStep, step: OwnStep): boolean =>
  other.kind === "signReconciliation" && other.part === step.part;

const stepsOf = <Facts>(rules: Readonly<Record<string, Rule<Facts>>>, facts: Facts, may: May): OwnStep[] =>
  Object.entries(rules).flatMap(([kind, { stage, page, right, waits }]) => {
    const left = may(right) ? waits(facts) : 0;
    if (left === false || left === 0) return [];
    return [{ kind: kind as StepKind, stage, page, part: null, left: left === true ? null : left }];
  });
