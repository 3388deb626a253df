import { canTho2026 } from "./can-tho-2026.ts";
import { canThoWalk } from "./can-tho-walk.ts";
import { hauGiang2021 } from "./hau-giang-2021.ts";
import { hauGiangWalk } from "./hau-giang-walk.ts";
import { planOf, populationOf } from "./province.ts";

interface MadeFile {
  /** Below examples/. */
  readonly path: string;
  readonly text: string;
}

const made = [
  [hauGiang2021, hauGiangWalk],
  [canTho2026, canThoWalk],
] as const;

/** Every file of the examples that are made by rule; a test compares them with what is kept. */
export const exampleFiles = (): readonly MadeFile[] =>
  made.flatMap(([example, walk]) =>
    Object.entries({ round: planOf(example), population: populationOf(example), walk }).map(([name, json]) => ({
      path: `${example.plan.code}/${name}.json`,
      text: `${JSON.stringify(json, null, 1)}\n`,
    })),
  );
