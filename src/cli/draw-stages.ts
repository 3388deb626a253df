import * as v from "valibot";
import type { FrameColumns } from "../survey/draw/frame-stratum.ts";
import { stageFile, stageFiles } from "../survey/draw/published-stages.ts";
import { isSeed } from "../survey/draw/seed.ts";
import { type DrawStage, stageDesigns } from "../survey/draw/stage.ts";
import type { StageRows } from "../survey/draw/stage-units.ts";
import { type DrawnStage, stagedDraw } from "../survey/draw/staged-draw.ts";
import { readStagedTable, type StagedPlan, stagedTable } from "../survey/draw/staged-file.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { parseArguments } from "./arguments.ts";
import { readBytes, writeBytes } from "./files.ts";
import { wholeNumber } from "./numbers.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";

const usage = {
  verb: "draw stages",
  options: {
    stages: { type: "string", default: "" },
    seed: { type: "string", default: "" },
    reserves: { type: "string", default: "3" },
    "size-column": { type: "string" },
    output: { type: "string", short: "o", default: "stage" },
  },
  operands: ["FRAME.csv"],
} as const;

/** `name` is a column of the frame. */
const stagesShape = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
      design: v.picklist(stageDesigns),
      take: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
      isShare: v.optional(v.boolean()),
      sort: v.optional(v.array(v.string())),
    }),
  ),
  v.minLength(1),
);

/** `sipas draw stages`: writes the frame, sizes and sample of each stage, each a draw that `draw verify` checks, and the probabilities. */
export const drawStages = async (args: readonly string[], world: VerbWorld): Promise<ExitCode> => {
  const parsed = parseArguments(args, { ...usage, operands: [...usage.operands] });
  if (!parsed.ok) return printProblems(parsed, world);
  const { values, positionals } = parsed.value;
  const reserves = wholeNumber("--reserves", values.reserves, 0);
  if (!reserves.ok) return printProblems(reserves, world);
  if (!isSeed(values.seed)) return printProblems(fail(problem("E-DRAW-107", { value: values.seed })), world);
  const stages = await readStages(values.stages, world);
  if (!stages.ok) return printProblems(stages, world);
  const plan = { stages: stages.value, sizeColumn: values["size-column"] ?? null };
  const rows = await readRows(positionals[0] ?? "", plan, world);
  if (!rows.ok) return printProblems(rows, world);
  const terms = { stages: stages.value, seed: values.seed, reserves: reserves.value };
  const drawn = stagedDraw({ ...rows.value, ...terms }, world.sha256);
  if (!drawn.ok) return printProblems(drawn, world);
  const written = await writeStages(drawn.value, values.output, world);
  return written.ok ? 0 : printProblems(written, world);
};

const readStages = async (file: string, world: VerbWorld): Promise<Result<readonly DrawStage[]>> => {
  const bytes = await readBytes(file, world);
  if (!bytes.ok) return bytes;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stagesShape), new TextDecoder().decode(bytes.value));
  const expected = '[{"name": "province", "design": "all|srs|systematic|pps", "take": 2}, …]';
  return parsed.success ? ok(parsed.output) : fail(problem("E-SYSTEM-106", { option: "--stages", value: file, expected }));
};

/** The rows by the columns that the stages name, with sizes and texts to sort by. */
const readRows = async (file: string, plan: StagedPlan, world: VerbWorld): Promise<Result<StageRows>> => {
  const bytes = await readBytes(file, world);
  return bytes.ok ? readStagedTable(stagedTable(new TextDecoder().decode(bytes.value), file), plan) : bytes;
};

const writeStages = async (drawn: readonly DrawnStage[], prefix: string, world: VerbWorld): Promise<Result<null>> => {
  for (const [at, stage] of drawn.entries()) {
    const base = `${prefix}-${at + 1}-${stage.name}`;
    for (const what of stageFiles) {
      const written = await writeBytes(`${base}-${what}.csv`, stageFile(stage, what), world);
      if (!written.ok) return written;
    }
    world.stdout.write(`${base}  --seed ${stage.seed} --design ${stage.design}${columnOptions(stage.frame.columns)}\n`);
  }
  return ok(null);
};

/** What `draw verify` is told of the columns of the frame. */
const columnOptions = ({ size, sort }: FrameColumns): string =>
  `${size === undefined ? "" : ` --size-column ${size}`}${sort.length === 0 ? "" : ` --sort ${sort.join(",")}`}`;
