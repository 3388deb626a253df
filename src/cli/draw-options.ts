import { yamaneSize } from "../stats/size/size.ts";
import type { CanonicalFrame } from "../survey/draw/frame.ts";
import { proportionalPlan, type SizePlan } from "../survey/draw/plan.ts";
import { type Draw, selectionDesigns } from "../survey/draw/protocol.ts";
import { isSeed } from "../survey/draw/seed.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { frameColumns } from "./frame-columns.ts";
import { readFrame } from "./frame-file.ts";
import { oneOf, wholeNumber } from "./numbers.ts";
import { fittedPlan, readPlan } from "./plan-file.ts";
import { marginFromText } from "./size.ts";
import { tableOptions } from "./table.ts";
import type { VerbWorld } from "./verb.ts";

/** Options that drawing and verifying share. */
export const drawOptions = {
  size: { type: "string" },
  "size-by": { type: "string" },
  yamane: { type: "string" },
  rounding: { type: "string" },
  seed: { type: "string" },
  design: { type: "string", default: "srs" },
  "size-column": { type: "string" },
  sort: { type: "string" },
  reserves: { type: "string", default: "3" },
  ...tableOptions,
} as const;

export interface DrawValues {
  readonly size?: string | undefined;
  readonly "size-by"?: string | undefined;
  readonly yamane?: string | undefined;
  readonly rounding?: string | undefined;
  readonly seed?: string | undefined;
  readonly design: string;
  readonly "size-column"?: string | undefined;
  readonly sort?: string | undefined;
  readonly reserves: string;
}

/** Everything that determines a sample, from the options and the files they name; the frame, which may take long, is read last. */
export async function drawFromOptions(file: string, values: DrawValues, world: VerbWorld): Promise<Result<Draw>> {
  const settings = settingsFrom(values);
  if (!settings.ok) return settings;
  const columns = frameColumns(settings.value.design, values);
  if (!columns.ok) return columns;
  const planFrom = await planSource(values, world);
  if (!planFrom.ok) return planFrom;
  const frame = await readFrame({ file, columns: columns.value }, world);
  if (!frame.ok) return frame;
  const plan = planFrom.value(frame.value);
  return plan.ok ? ok({ ...settings.value, frame: frame.value, plan: plan.value }) : plan;
}

function settingsFrom(values: DrawValues): Result<Pick<Draw, "seed" | "design" | "reserves">> {
  const ways = [values.size, values["size-by"], values.yamane].filter((way) => way !== undefined);
  if (ways.length !== 1) return fail(problem("E-SYSTEM-110", { options: "--size, --size-by, --yamane" }));
  if (values.rounding !== undefined && values.yamane === undefined)
    return fail(problem("E-SYSTEM-106", { option: "--rounding", value: values.rounding, expected: "--yamane 0.05" }));
  if (values.seed === undefined) return fail(problem("E-SYSTEM-104", { what: "--seed", verb: "draw" }));
  const seed = values.seed.toLowerCase();
  if (!isSeed(seed)) return fail(problem("E-DRAW-107", { value: values.seed }));
  const design = oneOf("--design", values.design, selectionDesigns);
  if (!design.ok) return design;
  const reserves = wholeNumber("--reserves", values.reserves, 0);
  return reserves.ok ? ok({ seed, design: design.value, reserves: reserves.value }) : reserves;
}

type PlanSource = (frame: CanonicalFrame) => Result<SizePlan>;

async function planSource(values: DrawValues, world: VerbWorld): Promise<Result<PlanSource>> {
  if (values["size-by"] !== undefined) {
    const plan = await readPlan(values["size-by"], world);
    return plan.ok ? ok((frame) => fittedPlan(plan.value, frame)) : plan;
  }
  if (values.size !== undefined) {
    const size = wholeNumber("--size", values.size, 1);
    return size.ok ? ok((frame) => proportionalPlan(size.value, frame)) : size;
  }
  const margin = marginFromText(values.yamane ?? "", "--yamane");
  const rounding = oneOf("--rounding", values.rounding ?? "half-up", ["half-up", "ceil"]);
  if (!margin.ok) return margin;
  if (!rounding.ok) return rounding;
  const sizeOf = (population: number) => yamaneSize({ population, margin: margin.value, rounding: rounding.value });
  return ok((frame) => proportionalPlan(sizeOf(frame.units), frame));
}
