import { ok, type Result } from "../result.ts";
import type { DrawStage } from "./stage.ts";
import { parentOf, type StageRows, stageChances, stageUnits, wholeStratum } from "./stage-units.ts";

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

/** What every stage comes to, exactly: each unit's probability is that of the unit above times its own below it. */
export function expectStages(rows: StageRows, stages: readonly DrawStage[]): Result<readonly ExpectedStage[]> {
  let above: ReadonlyMap<string, number> = new Map([[wholeStratum, 1]]);
  const expected: ExpectedStage[] = [];
  for (const [at, stage] of stages.entries()) {
    const units = stageUnits(rows, { at, stage });
    if (!units.ok) return units;
    const reached = above;
    const chances = new Map(
      [...stageChances(stage, units.value)].map(([path, chance]) => [path, chance * (reached.get(parentOf(path)) ?? 0)]),
    );
    expected.push({ name: stage.name, units: chances.size, ...spread([...chances.values()]) });
    above = chances;
  }
  return ok(expected);
}

const spread = (chances: readonly number[]): Pick<ExpectedStage, "expected" | "least" | "most"> => ({
  expected: chances.reduce((sum, chance) => sum + chance, 0),
  least: chances.reduce((least, chance) => Math.min(least, chance), 1),
  most: chances.reduce((most, chance) => Math.max(most, chance), 0),
});
