import { ok, type Result } from "../result.ts";
import type { DrawStage } from "./stage.ts";
import { parentOf, type StageRows, stageChances, stageUnits, wholeStratum } from "./stage-units.ts";
import type { DrawnAbove } from "./staged-draw.ts";

/** What a stage comes to before anything is drawn. */
export interface ExpectedStage {
  readonly name: string;
  /** In the whole file. */
  readonly units: number;
  /** Mean over all draws that could happen: the sum of the probabilities. */
  readonly expected: number;
  /** Over this stage and all above, the smallest and the largest of its units. */
  readonly least: number;
  readonly most: number;
}

/**
 * What every stage comes to, exactly: each unit's probability is that of the unit above times its own below it. Where the draw goes on
 * below units that were drawn, the numbers to expect are those below these units, and the probabilities those over all stages.
 */
export function expectStages(
  rows: StageRows,
  stages: readonly DrawStage[],
  drawn?: DrawnAbove,
): Result<readonly ExpectedStage[]> {
  let above: ReadonlyMap<string, number> = drawn?.probabilities ?? new Map([[wholeStratum, 1]]);
  let given: ReadonlyMap<string, number> = new Map([...above.keys()].map((path) => [path, 1]));
  const expected: ExpectedStage[] = [];
  for (const [place, stage] of stages.entries()) {
    const units = stageUnits(rows, { at: (drawn?.names.length ?? 0) + place, stage });
    if (!units.ok) return units;
    const own = stageChances(stage, units.value);
    const times = (reached: ReadonlyMap<string, number>) =>
      new Map([...own].map(([path, chance]) => [path, chance * (reached.get(parentOf(path)) ?? 0)]));
    above = times(above);
    given = times(given);
    expected.push({ name: stage.name, units: own.size, expected: sum([...given.values()]), ...spread([...above.values()]) });
  }
  return ok(expected);
}

const sum = (chances: readonly number[]): number => chances.reduce((total, chance) => total + chance, 0);

const spread = (chances: readonly number[]): Pick<ExpectedStage, "least" | "most"> => ({
  least: chances.reduce((least, chance) => Math.min(least, chance), 1),
  most: chances.reduce((most, chance) => Math.max(most, chance), 0),
});
