import type { Task } from "../../store/tasks.ts";
import { ok, type Result } from "../../survey/result.ts";
import { populationFrom } from "../../survey/simulation/population.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { changeRoundState } from "../plan/change-round-state.ts";
import { completeTask } from "../plan/complete-task.ts";
import { createRound } from "../plan/create-round.ts";
import { draftRelease } from "../report/draft-release.ts";
import { releaseReport } from "../report/release-report.ts";
import { write } from "../write.ts";
import { partSteps } from "./load-example-part.ts";
import { byDay, type ExampleDays, exampleDays, onDay, type Step } from "./load-example-step.ts";
import { makeFrame } from "./simulate-round.ts";

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

/** Exports of real software hold rows that nobody can use; these stand beside the people of the example and belong to none of them. */
const dirtyShare = 0.01;

/**
 * Walks an example round through the whole chain by the same actions that a person uses, in one transaction: it is there whole or
 * not at all. The clock of the walk follows the made-up days of the example; the entry of the walk itself bears the real time.
 * A round that exists already is left as it is.
 */
export const loadExample = action(
  "loadExample",
  async ({ example }: LoadExampleInput, effects: Effects): Promise<Result<LoadedExample>> => {
    if (await effects.store.findRound(example)) return ok({ code: example, loaded: false });
    const files = await effects.formats.readExample(example);
    if (!files.ok) return files;
    const population = populationFrom(files.value.population);
    const days = exampleDays(population);
    const source = { round: example, population, days, frame: makeFrame(population, dirtyShare) };
    const entry = { act: "loadExample", round: example, object: example, detail: { example, days, simulated: true } };
    return write(effects, entry, async (store) => {
      const inside = { ...effects, store };
      const begun = await walk(inside, opening(example, files.value.plan, days));
      if (!begun.ok) return begun;
      const round = await store.findRound(example);
      const parts = round ? await store.listParts(round) : [];
      const tasks = round ? await store.listTasks(round) : [];
      const steps = [
        ...parts.flatMap((part) => partSteps({ ...source, part })),
        ...taskSteps(example, tasks),
        ...ending(example, days),
      ];
      const walked = await walk(inside, steps.sort(byDay));
      return walked.ok ? ok({ code: example, loaded: true }) : walked;
    });
  },
);

const walk = async (effects: Effects, steps: readonly Step[]): Promise<Result<null>> => {
  for (const [index, { name, day, run }] of steps.entries()) {
    effects.log.info(name);
    effects.progress(index, steps.length);
    const done = await run(onDay(effects, day));
    if (!done.ok) return done;
  }
  effects.progress(steps.length, steps.length);
  return ok(null);
};

const opening = (round: string, plan: unknown, { plan: day }: ExampleDays): Step[] => [
  { name: "createRound", day, run: (effects) => createRound({ plan, file: `examples/${round}/round.json` }, effects) },
  ...(["submitted", "approved", "running"] as const).map((state) => ({
    ...{ name: `changeRoundState ${state}`, day },
    run: (effects: Effects) => changeRoundState({ round, state }, effects),
  })),
];

/** Tasks of stages that the example walks through are marked as done on their day; the others stay open. */
const taskSteps = (round: string, tasks: readonly Task[]): Step[] =>
  tasks
    .filter(({ stage }) => stage !== "verification" && stage !== "payment" && stage !== "followup")
    .map(({ id, due }) => ({
      ...{ name: `completeTask ${due}`, day: due },
      run: (effects) => completeTask({ round, task: id, done: true }, effects),
    }));

const ending = (round: string, { draft, release }: ExampleDays): Step[] => [
  { name: "draftRelease", day: draft, run: (effects) => draftRelease({ round }, effects) },
  { name: "releaseReport", day: release, run: (effects) => releaseReport({ round, version: 1 }, effects) },
];
