import { type Stage, stages } from "../stage.ts";
import { overdueDays } from "./overdue.ts";
import type { OpenTask, Situation, StageState, StageStatus } from "./overview.ts";

/** What this installation does not do yet, and says so. */
const notBuilt: readonly Stage[] = ["payment", "followup"];
/** Who watches holds nothing up. */
const besides: readonly Stage[] = [...notBuilt, "verification"];

/** A task of the plan as the overview needs it. */
export interface StageTask {
  readonly stage: Stage;
  readonly title: string;
  readonly lead: string;
  readonly due: string;
  readonly done: boolean;
}

/** What is known of a stage, before it is judged by the calendar. */
export interface StageFacts {
  readonly situation: Situation;
  readonly done: boolean;
  readonly progress: StageStatus["progress"];
  /** Number of things somebody must do here now. */
  readonly open: number;
}

export interface OverviewFacts {
  readonly stages: Readonly<Partial<Record<Stage, StageFacts>>>;
  readonly tasks: readonly StageTask[];
  /** Who acts where no task names anybody. */
  readonly leadBody: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * The eleven stages in order: what is done, the first that is not (current, or overdue when its day has passed), and those that wait
 * for it. A stage that is not built holds up nothing.
 */
export const stageStatuses = (facts: OverviewFacts): StageStatus[] => {
  const next = nextStage(facts);
  return stages.map((stage) => describe(stage, next, facts));
};

/** The first built stage that is not done; the report when all are. */
export const nextStage = ({ stages: known }: OverviewFacts): Stage =>
  stages.find((stage) => !besides.includes(stage) && known[stage]?.done !== true) ?? "report";

const describe = (stage: Stage, next: Stage, facts: OverviewFacts): StageStatus => {
  const tasks = facts.tasks.filter((task) => task.stage === stage);
  const open = tasks.find(({ done }) => !done) ?? tasks.at(-1);
  const found = facts.stages[stage];
  const due = open?.due ?? null;
  const waitingFor = open?.lead ?? facts.leadBody;
  if (notBuilt.includes(stage) || !found)
    return { stage, state: "not-built", situation: { kind: "not-built" }, waitingFor, due, progress: null, open: 0 };
  const state = stateOf({ done: found.done, isNext: stage === next, isLate: due !== null && due < facts.today });
  return { stage, state, situation: found.situation, waitingFor, due, progress: found.progress, open: found.open };
};

const stateOf = (stage: { readonly done: boolean; readonly isNext: boolean; readonly isLate: boolean }): StageState => {
  if (stage.done) return "done";
  if (stage.isLate) return "overdue";
  return stage.isNext ? "current" : "waiting";
};

/** Tasks not marked as done, the most overdue first, then by day. */
export const openTasks = (tasks: readonly StageTask[], today: string): OpenTask[] =>
  tasks
    .filter(({ done }) => !done)
    .map(({ title, stage, lead, due }) => ({ title, stage, lead, due, overdueDays: overdueDays(due, today) }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
