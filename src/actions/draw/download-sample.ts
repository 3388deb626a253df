import type { SampleCase } from "../../store/cases.ts";
import { compareBytes } from "../../survey/draw/byte-order.ts";
import { type SampledUnit, sampleBytes } from "../../survey/draw/sample.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import { findPart } from "../plan/find-round.ts";

export interface DownloadSampleInput {
  readonly round: string;
  readonly part: string;
}

/** The sample with its reserves: unit_id,stratum,role,order; byte for byte what the sample hash was taken of. */
export const downloadSample = action(
  "downloadSample",
  async (input: DownloadSampleInput, { store }): Promise<Result<DownloadedFile>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const cases = (await store.listCases(found.value.part)).flatMap(toUnit).sort(inFileOrder);
    if (cases.length === 0) return fail(problem("E-DRAW-010", { part: input.part }));
    const bytes = sampleBytes(cases);
    return ok({ name: `${input.round}-${input.part}-sample.csv`, mediaType: "text/csv; charset=utf-8", bytes });
  },
);

const toUnit = ({ unitId, stratum, role, position }: SampleCase): readonly SampledUnit[] =>
  unitId === null || role === "on-site" ? [] : [{ unitId, stratum, role, order: position }];

const inFileOrder = (a: SampledUnit, b: SampledUnit): number =>
  compareBytes(a.stratum, b.stratum) || (a.role === b.role ? a.order - b.order : a.role === "sample" ? -1 : 1);
