import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type CanonicalFrame, openFrame } from "./frame.ts";
import { hashText, type Sha256 } from "./hash.ts";
import { type SelectionDesign, sampleFromDraw } from "./protocol.ts";
import type { Sample } from "./sample.ts";
import { type DrawStage, selectionOf, takenOf } from "./stage.ts";
import { parentOf, type StageRows, type StageUnit, stageChances, stageUnits } from "./stage-units.ts";

export interface StagedDraw extends StageRows {
  readonly stages: readonly DrawStage[];
  /** Of the whole draw: 64 hex digits in lower case. */
  readonly seed: string;
  /** Reserves for each unit of the last stage. */
  readonly reserves: number;
  /** Of a draw that goes on: the stages that were drawn before, and the units that they took with their probabilities. */
  readonly above?: DrawnAbove | undefined;
}

/** What another draw in stages took; the rows of the next begin with its names. */
export interface DrawnAbove {
  /** Names of the stages, from the first on. */
  readonly names: readonly string[];
  /** By path: over all stages so far. */
  readonly probabilities: ReadonlyMap<string, number>;
}

/** A stage as it was drawn: a frame, sizes and a seed of its own, so that the check of one draw checks it. */
export interface DrawnStage {
  readonly name: string;
  readonly design: SelectionDesign;
  readonly seed: string;
  readonly frame: CanonicalFrame;
  readonly sizes: ReadonlyMap<string, number>;
  readonly sample: Sample;
  /** By unit_id of the sampled units: over this stage and all above. */
  readonly probabilities: ReadonlyMap<string, number>;
  /** The same of every unit of the frame, reserves too. */
  readonly chances: ReadonlyMap<string, number>;
}

/** The seed of a stage, counted from 1: SHA-256 of seed, `stage` and the number, joined by the byte 1F, in lower-case hex. */
export const stageSeed = (seed: string, stage: number, sha256: Sha256): string =>
  hashText(`${seed}\u001fstage\u001f${stage}`, sha256);

/**
 * Draws in stages by the protocol of one draw: the frame of a stage holds the units below those drawn before, `unit_id` the path of names
 * joined by `/`, `stratum` the path above (`*` at the first stage). Source: docs/decisions/0019. A draw that goes on counts its stages
 * after those above and multiplies their probabilities (docs/decisions/0025).
 * Throws a RangeError for rows that do not name a unit for each stage, or names that hold a `/`.
 */
export function stagedDraw(given: StagedDraw, sha256: Sha256): Result<readonly DrawnStage[]> {
  checkRows(given);
  const draw = { ...given, rows: given.rows.map((row) => row.map((name) => name.normalize("NFC"))) };
  const twin = twinRow(draw.rows);
  if (twin !== undefined) return fail(twin);
  const drawn: DrawnStage[] = [];
  const before = draw.above?.names.length ?? 0;
  for (const [place, stage] of draw.stages.entries()) {
    const above = drawn.at(-1)?.probabilities ?? draw.above?.probabilities;
    const at = before + place;
    const units = stageUnits(draw, { at, stage, above });
    if (!units.ok) return units;
    const isLast = place === draw.stages.length - 1;
    const seed = stageSeed(draw.seed, at + 1, sha256);
    const size = draw.sizes?.column ?? "rows";
    const reserves = isLast ? draw.reserves : 0;
    const result = drawStage({ stage, size, units: units.value, seed, reserves, above }, sha256);
    if (!result.ok) return result;
    drawn.push(result.value);
  }
  return ok(drawn);
}

function checkRows({ rows, stages, above }: StagedDraw): void {
  const names = (above?.names.length ?? 0) + stages.length;
  for (const row of rows)
    if (row.length !== names || row.some((name) => name === "" || name.includes("/")))
      throw new RangeError(`${JSON.stringify(row)} does not name ${names} units without /`);
}

/** The first row that stands a second time; rows are counted as in a file with a header. */
export function twinRow(rows: StagedDraw["rows"], file = "frame.csv"): Problem | undefined {
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const unit = row.join("/");
    const first = seen.get(unit);
    if (first !== undefined) return problem("E-DRAW-103", { file, unit, first, row: at + 2 });
    seen.set(unit, at + 2);
  }
  return undefined;
}

interface StageToDraw {
  readonly stage: DrawStage;
  /** Name of the column of sizes. */
  readonly size: string;
  readonly units: ReadonlyMap<string, StageUnit>;
  readonly seed: string;
  readonly reserves: number;
  readonly above: ReadonlyMap<string, number> | undefined;
}

function drawStage({ stage, size, units, seed, reserves, above }: StageToDraw, sha256: Sha256): Result<DrawnStage> {
  const { name } = stage;
  const design = selectionOf(stage);
  const strata = Map.groupBy(units.keys(), parentOf);
  const sizes = new Map([...strata].map(([stratum, paths]) => [stratum, takenOf(stage, paths.length)]));
  const frame = frameOf(units, { stage, size });
  if (!frame.ok) return frame;
  const sample = sampleFromDraw({ frame: frame.value, plan: sizes, seed, design, reserves }, sha256);
  if (!sample.ok) return fail(...sample.problems);
  const chances = new Map(
    [...stageChances(stage, units)].map(([path, chance]) => [path, chance * (above?.get(parentOf(path)) ?? 1)]),
  );
  const sampled = sample.value.filter(({ role }) => role === "sample");
  const probabilities = new Map(sampled.map(({ unitId }) => [unitId, chances.get(unitId) ?? 0]));
  return ok({ name, design, seed, frame: frame.value, sizes, sample: sample.value, probabilities, chances });
}

/** A walk goes by the columns to sort by; simple random sampling needs none. */
function frameOf(
  units: ReadonlyMap<string, StageUnit>,
  { stage, size }: Pick<StageToDraw, "stage" | "size">,
): Result<CanonicalFrame> {
  const design = selectionOf(stage);
  const bySize = design === "pps";
  const sort = design === "srs" ? [] : (stage.sort ?? []);
  const frame = openFrame({ file: `${stage.name}-frame.csv`, columns: { sort, ...(bySize && { size }) } });
  let row = 1;
  for (const [path, unit] of units) {
    row += 1;
    const others = [...(bySize ? [String(unit.size)] : []), ...unit.sort.slice(0, sort.length)];
    const wrong = frame.add({ unitId: path, stratum: parentOf(path), others }, row);
    if (wrong !== undefined) return fail(wrong);
  }
  return frame.close();
}
