import { ok, type Result } from "../survey/result.ts";
import { populationFrom } from "../survey/simulation/population.ts";
import { action } from "./action.ts";
import { changeRoundState } from "./change-round-state.ts";
import { createRound } from "./create-round.ts";
import { draftRelease } from "./draft-release.ts";
import type { Effects } from "./effects.ts";
import { type ExamplePart, partSteps } from "./load-example-part.ts";
import type { Step } from "./load-example-step.ts";
import { releaseReport } from "./release-report.ts";
import { makeFrame } from "./simulate-round.ts";
import { write } from "./write.ts";

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

/**
 * Walks an example round through the whole chain by the same actions that a person uses, in one transaction: it is there whole or
 * not at all. A round that exists already is left as it is.
 */
export const loadExample = action(
  "loadExample",
  async ({ example }: LoadExampleInput, effects: Effects): Promise<Result<LoadedExample>> => {
    if (await effects.store.findRound(example)) return ok({ code: example, loaded: false });
    const files = await effects.formats.readExample(example);
    if (!files.ok) return files;
    const population = populationFrom(files.value.population);
    const source = { round: example, population, frame: makeFrame(population) };
    const entry = { act: "loadExample", object: example, detail: { example } };
    return write(effects, entry, async (store) => {
      const inside = { ...effects, store };
      const begun = await walk(inside, opening(example, files.value.plan));
      if (!begun.ok) return begun;
      const round = await store.findRound(example);
      const parts = round ? await store.listParts(round) : [];
      const walked = await walk(inside, [
        ...parts.flatMap((part) => partSteps({ ...source, part } satisfies ExamplePart)),
        ...ending(example),
      ]);
      return walked.ok ? ok({ code: example, loaded: true }) : walked;
    });
  },
);

const walk = async (effects: Effects, steps: readonly Step[]): Promise<Result<null>> => {
  for (const [index, { name, run }] of steps.entries()) {
    effects.log.info(name);
    effects.progress(index, steps.length);
    const done = await run(effects);
    if (!done.ok) return done;
  }
  effects.progress(steps.length, steps.length);
  return ok(null);
};

const opening = (round: string, plan: unknown): Step[] => [
  { name: "createRound", run: (effects) => createRound({ plan, file: `examples/${round}/round.json` }, effects) },
  ...(["submitted", "approved", "running"] as const).map((state) => ({
    name: `changeRoundState ${state}`,
    run: (effects: Effects) => changeRoundState({ round, state }, effects),
  })),
];

const ending = (round: string): Step[] => [
  { name: "draftRelease", run: (effects) => draftRelease({ round }, effects) },
  { name: "releaseReport", run: (effects) => releaseReport({ round, version: 1 }, effects) },
];
