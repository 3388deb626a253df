import * as v from "valibot";
import { csvRecord } from "../survey/draw/csv-record.ts";
import { csvRows } from "../survey/draw/csv-rows.ts";
import { frameBytes } from "../survey/draw/frame.ts";
import { utf8 } from "../survey/draw/hash.ts";
import { selectionDesigns } from "../survey/draw/protocol.ts";
import { sampleBytes } from "../survey/draw/sample.ts";
import { isSeed } from "../survey/draw/seed.ts";
import { type DrawnStage, type DrawStage, stagedDraw } from "../survey/draw/staged-draw.ts";
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
    output: { type: "string", short: "o", default: "stage" },
  },
  operands: ["FRAME.csv"],
} as const;

/** `name` is a column of the frame. */
const stagesShape = v.pipe(
  v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
      design: v.picklist(selectionDesigns),
      take: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
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
  const rows = await readRows(positionals[0] ?? "", stages.value, world);
  if (!rows.ok) return printProblems(rows, world);
  const drawn = stagedDraw(
    { rows: rows.value, stages: stages.value, seed: values.seed, reserves: reserves.value },
    world.sha256,
  );
  if (!drawn.ok) return printProblems(drawn, world);
  const written = await writeStages(drawn.value, values.output, world);
  return written.ok ? 0 : printProblems(written, world);
};

const readStages = async (file: string, world: VerbWorld): Promise<Result<readonly DrawStage[]>> => {
  const bytes = await readBytes(file, world);
  if (!bytes.ok) return bytes;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stagesShape), new TextDecoder().decode(bytes.value));
  const expected = '[{"name": "province", "design": "srs|systematic|pps", "take": 2}, …]';
  return parsed.success ? ok(parsed.output) : fail(problem("E-SYSTEM-106", { option: "--stages", value: file, expected }));
};

/** The columns that the stages name, a row a unit of the last one; each cell filled and without a slash. */
const readRows = async (
  file: string,
  stages: readonly DrawStage[],
  world: VerbWorld,
): Promise<Result<readonly (readonly string[])[]>> => {
  const bytes = await readBytes(file, world);
  if (!bytes.ok) return bytes;
  const [header = [], ...records] = csvRows(new TextDecoder().decode(bytes.value));
  const places = stages.map(({ name }) => header.indexOf(name));
  const missing = stages.find((_, at) => places[at] === -1);
  if (missing) return fail(problem("E-SYSTEM-106", { option: "--stages", value: missing.name, expected: header.join(", ") }));
  const rows = records.map((cells) => places.map((place) => (cells[place] ?? "").normalize("NFC").trim()));
  const wrong = rows.flatMap((row, at) =>
    row.flatMap((value, stage) => {
      const column = stages[stage]?.name ?? "";
      if (value === "") return [problem("E-DRAW-101", { file, row: at + 2, column })];
      return value.includes("/") ? [problem("E-DRAW-118", { file, row: at + 2, column, value })] : [];
    }),
  );
  if (rows.length === 0) return fail(problem("E-DRAW-112", { file }));
  return wrong.length > 0 ? fail(...wrong) : ok(rows);
};

const writeStages = async (drawn: readonly DrawnStage[], prefix: string, world: VerbWorld): Promise<Result<null>> => {
  for (const [at, stage] of drawn.entries()) {
    const base = `${prefix}-${at + 1}-${stage.name}`;
    const sizes = [["stratum", "n"], ...[...stage.sizes].map(([stratum, size]) => [stratum, String(size)])];
    const chances = [["unit_id", "probability"], ...[...stage.probabilities].map(([unit, chance]) => [unit, String(chance)])];
    const files = [
      ["frame", frameBytes(stage.frame)],
      ["sizes", utf8(sizes.map(csvRecord).join(""))],
      ["sample", sampleBytes(stage.sample)],
      ["probabilities", utf8(chances.map(csvRecord).join(""))],
    ] as const;
    for (const [what, bytes] of files) {
      const written = await writeBytes(`${base}-${what}.csv`, bytes, world);
      if (!written.ok) return written;
    }
    world.stdout.write(`${base}  --seed ${stage.seed} --design ${stage.design}\n`);
  }
  return ok(null);
};
