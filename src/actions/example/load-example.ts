import type { Store } from "../../store/store.ts";
import type { Task } from "../../store/tasks.ts";
import type { Actor } from "../../survey/people/actor.ts";
import type { RoundPlan } from "../../survey/plan/plan.ts";
import { ok, type Result } from "../../survey/result.ts";
import { walkFrom } from "../../survey/simulation/example-walk.ts";
import { populationFrom } from "../../survey/simulation/population.ts";
import { type Stage, stageNumber } from "../../survey/stage.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { completeTask } from "../plan/complete-task.ts";
import { createRound } from "../plan/create-round.ts";
import { findRound } from "../plan/find-round.ts";
import { draftRelease } from "../report/draft-release.ts";
import { releaseReport } from "../report/release-report.ts";
import { write } from "../write.ts";
import { actorsOf, type ExamplePerson } from "./example-people.ts";
import { budgetSteps } from "./load-example-budget.ts";
import { type ExamplePart, partSteps } from "./load-example-part.ts";
import { byDay, type ExampleDays, exampleDays, onDay, type Step, stepOf } from "./load-example-step.ts";
import { watchSteps } from "./load-example-watch.ts";

export interface LoadExampleInput {
  readonly round?: never;
  /** The folder in examples/: van-ninh-2023. */
  readonly example: string;
}

export interface LoadedExample {
  readonly code: string;
  /** False: a round of this code stood already, and nothing was done. */
  readonly loaded: boolean;
}

/** Does what nobody of the example has to do. */
const machine: Actor = { kind: "system", name: "Hệ thống" };

/**
 * Walks an example round through the whole chain by the same actions that a person uses, in one transaction: it is there whole or
 * not at all. Each step is done by the person whose it is (see `walk.json`), under the permissions of that role. The clock of the
 * walk follows the made-up days of the example; the entry of the walk itself bears the real time. A round that exists already is left
 * as it is.
 */
export const loadExample = action(
  "loadExample",
  async ({ example }: LoadExampleInput, effects: Effects): Promise<Result<LoadedExample>> => {
    if (await effects.store.findRound(example)) return ok({ code: example, loaded: false });
    const files = await effects.formats.readExample(example);
    if (!files.ok) return files;
    const population = populationFrom(files.value.population);
    const { tasks } = files.value.plan as RoundPlan;
    const days = exampleDays({ ...population, tasks });
    const entry = { act: "loadExample", round: example, object: example, detail: { example, days, simulated: true } };
    return write(effects, entry, async (store) => {
      const inside = { ...effects, store, actor: machine };
      const source = { round: example, population, days, walk: walkFrom(files.value.walk) };
      const walk = walkedBy(actorsOf(example, source.walk, inside));
      const begun = await walk(inside, opening(source, files.value.plan));
      if (!begun.ok) return begun;
      const steps = (await stepsOf(source, store)).sort(byDay);
      const walked = await walk(inside, [...steps, ...standing(example, steps)]);
      return walked.ok ? ok({ code: example, loaded: true }) : walked;
    });
  },
);

type ExampleSource = Omit<ExamplePart, "part" | "agencies">;

/** Everything after the plan, as far as the example goes. */
const stepsOf = async (source: ExampleSource, store: Store): Promise<Step[]> => {
  const round = await store.findRound(source.round);
  if (!round) return [];
  const parts = await store.listParts(round);
  const agencies = await Promise.all(parts.map((part) => store.listPartAgencies(part)));
  return [
    ...parts.flatMap((part, index) => partSteps({ ...source, part, agencies: (agencies[index] ?? []).map(({ id }) => id) })),
    ...watchSteps({ ...source, parts: parts.filter((part) => part.source === "frame") }),
    ...taskSteps(source, await store.listTasks(round)),
    ...(source.walk.until === "report" ? ending(source.round, source.days) : []),
  ];
};

const walkedBy =
  (actorOf: (person: ExamplePerson) => Promise<Actor>) =>
  async (effects: Effects, steps: readonly Step[]): Promise<Result<null>> => {
    for (const [index, { name, day, by, run }] of steps.entries()) {
      effects.log.info(name);
      effects.progress(index, steps.length);
      const actor = by === undefined ? machine : await actorOf(by);
      const done = await run(onDay({ ...effects, actor }, day));
      if (!done.ok) return done;
    }
    effects.progress(steps.length, steps.length);
    return ok(null);
  };

const opening = ({ round, days: { plan: day }, walk }: ExampleSource, plan: unknown): Step[] => [
  { name: "createRound", day, run: (effects) => createRound({ plan, file: `examples/${round}/round.json` }, effects) },
  ...budgetSteps(round, day, walk),
  ...(
    [
      ["lead", "submitted"],
      ["leader", "approved"],
      ["lead", "running"],
    ] as const
  ).map(([by, state]) =>
    stepOf(by, day, `changeRoundState ${state}`, (effects) => changeRoundState({ round, state }, effects)),
  ),
];

/** Tasks of stages that the example walks through are marked as done on their day; the others stay open. */
const taskSteps = ({ round, walk: { until } }: ExampleSource, tasks: readonly Task[]): Step[] =>
  tasks
    .filter(({ stage }) => isWalked(stage as Stage, until))
    .map(({ id, due }) => stepOf("lead", due, `completeTask ${due}`, (effects) => completeTask({ round, task: id }, effects)));

/** The example stands still on its last day: the years since then are not its lateness. */
const standing = (round: string, steps: readonly Step[]): Step[] =>
  steps.slice(-1).map(({ day }) => ({
    ...{ name: "exampleDay", day },
    run: async ({ store }) => {
      const found = await findRound(store, round);
      if (!found.ok) return found;
      await store.updateRound(found.value, { exampleDay: day });
      return ok(null);
    },
  }));

const neverWalked: ReadonlySet<Stage> = new Set(["verification", "payment", "followup"]);

const isWalked = (stage: Stage, until: Stage): boolean => !neverWalked.has(stage) && stageNumber(stage) <= stageNumber(until);

const ending = (round: string, { draft, release }: ExampleDays): Step[] => [
  stepOf("lead", draft, "draftRelease", (effects) => draftRelease({ round }, effects)),
  stepOf("leader", release, "releaseReport", (effects) => releaseReport({ round, version: 1 }, effects)),
];
