import { yamaneSize } from "../stats/size.ts";
import { type CanonicalFrame, canonicalFrame } from "../survey/draw/frame.ts";
import { proportionalPlan, type SizePlan } from "../survey/draw/plan.ts";
import { type Draw, drawDesigns } from "../survey/draw/protocol.ts";
import { isSeed } from "../survey/draw/seed.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { readCsvColumns } from "./files.ts";
import { oneOf, wholeNumber } from "./numbers.ts";
import { marginFromText } from "./size.ts";
import type { VerbWorld } from "./verb.ts";

/** Options that drawing and verifying share. */
export const drawOptions = {
  size: { type: "string" },
  "size-by": { type: "string" },
  yamane: { type: "string" },
  rounding: { type: "string", default: "half-up" },
  seed: { type: "string" },
  design: { type: "string", default: "srs" },
  reserves: { type: "string", default: "3" },
  json: { type: "boolean" },
} as const;

export interface DrawValues {
  readonly size?: string | undefined;
  readonly "size-by"?: string | undefined;
  readonly yamane?: string | undefined;
  readonly rounding: string;
  readonly seed?: string | undefined;
  readonly design: string;
  readonly reserves: string;
}

/** Everything that determines a sample, from the options and the files they name. */
export async function drawFromOptions(frameFile: string, values: DrawValues, world: VerbWorld): Promise<Result<Draw>> {
  const settings = settingsFrom(values);
  if (!settings.ok) return settings;
  const frame = await readFrame(frameFile, world);
  if (!frame.ok) return frame;
  const plan = await planFrom(values, frame.value, world);
  return plan.ok ? ok({ ...settings.value, frame: frame.value, plan: plan.value }) : plan;
}

function settingsFrom(values: DrawValues): Result<Pick<Draw, "seed" | "design" | "reserves">> {
  const ways = [values.size, values["size-by"], values.yamane].filter((way) => way !== undefined);
  if (ways.length !== 1) return fail(problem("E-SYSTEM-110", { options: "--size, --size-by, --yamane" }));
  if (values.seed === undefined) return fail(problem("E-SYSTEM-104", { what: "--seed", verb: "draw" }));
  const seed = values.seed.toLowerCase();
  if (!isSeed(seed)) return fail(problem("E-DRAW-107", { value: values.seed }));
  const design = oneOf("--design", values.design, drawDesigns);
  if (!design.ok) return design;
  const reserves = wholeNumber("--reserves", values.reserves, 0);
  return reserves.ok ? ok({ seed, design: design.value, reserves: reserves.value }) : reserves;
}

async function readFrame(file: string, world: VerbWorld): Promise<Result<CanonicalFrame>> {
  const table = await readCsvColumns({ file, columns: { unit_id: "text", stratum: "code" } }, world);
  if (!table.ok) return table;
  const unitIds = table.value.text("unit_id").values;
  const { codes, labels } = table.value.code("stratum");
  const units = {
    *[Symbol.iterator]() {
      for (let row = 0; row < unitIds.length; row += 1)
        yield { unitId: unitIds[row] as string, stratum: labels[codes[row] as number] as string };
    },
  };
  const frame = canonicalFrame(units, file);
  return frame.ok && frame.value.units === 0 ? fail(problem("E-DRAW-112", { file })) : frame;
}

async function planFrom(values: DrawValues, frame: CanonicalFrame, world: VerbWorld): Promise<Result<SizePlan>> {
  if (values["size-by"] !== undefined) return readPlan(values["size-by"], world);
  if (values.size !== undefined) {
    const size = wholeNumber("--size", values.size, 1);
    return size.ok ? proportionalPlan(size.value, frame) : size;
  }
  const margin = marginFromText(values.yamane ?? "", "--yamane");
  const rounding = oneOf("--rounding", values.rounding, ["half-up", "ceil"]);
  if (!margin.ok) return margin;
  if (!rounding.ok) return rounding;
  const size = yamaneSize({ population: frame.units, margin: margin.value, rounding: rounding.value });
  return proportionalPlan(size, frame);
}

async function readPlan(file: string, world: VerbWorld): Promise<Result<SizePlan>> {
  const table = await readCsvColumns({ file, columns: { stratum: "text", n: "text" } }, world);
  if (!table.ok) return table;
  const sizes = table.value.text("n").values;
  const plan = new Map<string, number>();
  for (const [at, text] of table.value.text("stratum").values.entries()) {
    const stratum = text.normalize("NFC");
    const size = (sizes[at] as string).trim();
    const row = table.value.fileRow(at);
    if (!/^\d+$/.test(size)) return fail(problem("E-DRAW-110", { file, row, column: "n", value: size }));
    if (plan.has(stratum)) return fail(problem("E-DRAW-108", { file, row, stratum }));
    plan.set(stratum, Number(size));
  }
  return ok(plan);
}
