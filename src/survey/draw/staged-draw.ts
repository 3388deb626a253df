import { inclusionProbabilities } from "../../stats/selection/pps.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type CanonicalFrame, openFrame } from "./frame.ts";
import { hashText, type Sha256 } from "./hash.ts";
import { type SelectionDesign, sampleFromDraw } from "./protocol.ts";
import type { Sample } from "./sample.ts";

/** One stage: regions, then communes in each, then villages, then persons. */
export interface DrawStage {
  /** “vùng”, “tỉnh”, “xã”, “thôn”, “người”: names the files of the stage. */
  readonly name: string;
  /** `pps`: by the number of rows below a unit. */
  readonly design: SelectionDesign;
  /** Units to take in each unit above; all where there are fewer. */
  readonly take: number;
}

export interface StagedDraw {
  /** A row a unit of the last stage: the names of its units from the first stage on, each its own within the one above. */
  readonly rows: readonly (readonly string[])[];
  readonly stages: readonly DrawStage[];
  /** Of the whole draw: 64 hex digits in lower case. */
  readonly seed: string;
  /** Reserves for each unit of the last stage. */
  readonly reserves: number;
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
}

/** The seed of a stage, counted from 1: SHA-256 of seed, `stage` and the number, joined by the byte 1F, in lower-case hex. */
export const stageSeed = (seed: string, stage: number, sha256: Sha256): string =>
  hashText(`${seed}\u001fstage\u001f${stage}`, sha256);

/** What stands above the first stage. */
export const wholeStratum = "*";

/**
 * Draws in stages by the protocol of one draw: the frame of a stage holds the units below those drawn before, `unit_id` the path of names
 * joined by `/`, `stratum` the path above (`*` at the first stage). Source: docs/decisions/0019.
 * Throws a RangeError for rows that do not name a unit for each stage, or names that hold a `/`.
 */
export function stagedDraw(draw: StagedDraw, sha256: Sha256): Result<readonly DrawnStage[]> {
  checkRows(draw);
  const twin = twinRow(draw.rows);
  if (twin !== undefined) return fail(twin);
  const drawn: DrawnStage[] = [];
  for (const [at, stage] of draw.stages.entries()) {
    const above = drawn.at(-1);
    const units = unitsOf(draw, at, above?.probabilities);
    const isLast = at === draw.stages.length - 1;
    const seed = stageSeed(draw.seed, at + 1, sha256);
    const result = drawStage({ ...stage, units, seed, reserves: isLast ? draw.reserves : 0, above }, sha256);
    if (!result.ok) return result;
    drawn.push(result.value);
  }
  return ok(drawn);
}

function checkRows({ rows, stages }: StagedDraw): void {
  for (const row of rows)
    if (row.length !== stages.length || row.some((name) => name === "" || name.includes("/")))
      throw new RangeError(`${JSON.stringify(row)} does not name ${stages.length} units without /`);
}

/** The first row that stands a second time; rows are counted as in a file with a header. */
function twinRow(rows: StagedDraw["rows"]): Problem | undefined {
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const unit = row.join("/").normalize("NFC");
    const first = seen.get(unit);
    if (first !== undefined) return problem("E-DRAW-103", { file: "frame.csv", unit, first, row: at + 2 });
    seen.set(unit, at + 2);
  }
  return undefined;
}

/** By path, how many rows lie below: the units whose unit above was drawn. */
function unitsOf(
  { rows }: StagedDraw,
  at: number,
  above: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (above && !above.has(row.slice(0, at).join("/").normalize("NFC"))) continue;
    const path = row
      .slice(0, at + 1)
      .join("/")
      .normalize("NFC");
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

interface StageToDraw extends DrawStage {
  readonly units: ReadonlyMap<string, number>;
  readonly seed: string;
  readonly reserves: number;
  readonly above: DrawnStage | undefined;
}

const parentOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : wholeStratum);

function drawStage({ name, design, take, units, seed, reserves, above }: StageToDraw, sha256: Sha256): Result<DrawnStage> {
  const strata = Map.groupBy(units.keys(), parentOf);
  const sizes = new Map([...strata].map(([stratum, paths]) => [stratum, Math.min(take, paths.length)]));
  const frame = frameOf(units, { name, design });
  if (!frame.ok) return frame;
  const sample = sampleFromDraw({ frame: frame.value, plan: sizes, seed, design, reserves }, sha256);
  if (!sample.ok) return fail(...sample.problems);
  const chance = chances({ strata, sizes, units, design });
  const probabilities = new Map(
    sample.value
      .filter(({ role }) => role === "sample")
      .map(({ unitId, stratum }) => [unitId, (chance.get(unitId) ?? 0) * (above?.probabilities.get(stratum) ?? 1)]),
  );
  return ok({ name, design, seed, frame: frame.value, sizes, sample: sample.value, probabilities });
}

function frameOf(
  units: ReadonlyMap<string, number>,
  { name, design }: Pick<DrawStage, "name" | "design">,
): Result<CanonicalFrame> {
  const bySize = design === "pps";
  const frame = openFrame({ file: `${name}-frame.csv`, columns: { sort: [], ...(bySize && { size: "rows" }) } });
  let row = 1;
  for (const [path, count] of units) {
    row += 1;
    const unit = { unitId: path, stratum: parentOf(path), ...(bySize && { others: [String(count)] }) };
    const wrong = frame.add(unit, row);
    if (wrong !== undefined) return fail(wrong);
  }
  return frame.close();
}

interface Chances extends Pick<StageToDraw, "units" | "design"> {
  readonly strata: ReadonlyMap<string, readonly string[]>;
  readonly sizes: ReadonlyMap<string, number>;
}

/** The probability of each unit, given that the unit above was drawn. */
function chances({ strata, sizes, units, design }: Chances): ReadonlyMap<string, number> {
  return new Map(
    [...strata].flatMap(([stratum, paths]) => {
      const size = sizes.get(stratum) ?? 0;
      const even = paths.map(() => size / paths.length);
      const given =
        design === "pps"
          ? bySizes(
              paths.map((path) => units.get(path) ?? 0),
              size,
            )
          : even;
      return paths.map((path, at) => [path, given[at] ?? 0] as const);
    }),
  );
}

function bySizes(sizes: readonly number[], size: number): ArrayLike<number> {
  const found = inclusionProbabilities({ sizes, size });
  if (!found.ok) throw new RangeError(`${size} of ${sizes.length} units`);
  return found.probability;
}
