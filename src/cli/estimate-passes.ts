import type { ColumnChunks } from "../formats/column-passes.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import type { Outcome } from "../stats/estimate.ts";
import type { SampleChunk } from "../stats/sample-chunk.ts";
import { addErrors, type SampleErrors, sampleErrors } from "../stats/streamed-errors.ts";
import { streamedOutcomes } from "../stats/streamed-outcomes.ts";
import { addSums, type SampleSums, sampleSums } from "../stats/streamed-sums.ts";
import { type Problem, problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { type Domain, openDomains } from "./domains.ts";
import type { EstimatePlan } from "./estimate-options.ts";
import { openVariables } from "./estimate-variables.ts";
import { csvPasses } from "./files.ts";
import { designOf, openSampleColumns, type SampleColumns } from "./sample-columns.ts";
import type { VerbWorld } from "./verb.ts";

/** A variable with its outcome in each domain, by the domain's code. */
export interface Variable {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

export interface Estimates {
  readonly domains: readonly Domain[];
  readonly variables: readonly Variable[];
}

/** Goes over a csv file twice, the second time for the errors. A stratum or a PSU with one unit is a problem under the rule `fail`. */
export async function estimateFile(file: string, plan: EstimatePlan, world: VerbWorld): Promise<Result<Estimates>> {
  const passes = csvPasses({ file, columns: plan.kinds }, world);
  const reading = openReading(file, plan);
  try {
    const sums = await firstPass(passes.first(), reading);
    if (!sums.ok) return sums;
    const errors = await secondPass(passes.second(), sums.value, reading);
    return errors.ok ? estimatesOf(errors.value, reading) : errors;
  } finally {
    await passes.close();
  }
}

/** What the chunks of a file are turned into. */
interface Reading {
  readonly file: string;
  readonly plan: EstimatePlan;
  readonly columns: SampleColumns;
  readonly domains: ReturnType<typeof openDomains>;
  readonly variables: ReturnType<typeof openVariables>;
  readonly chunkOf: (table: ColumnTable) => SampleChunk;
}

function openReading(file: string, plan: EstimatePlan): Reading {
  const domains = openDomains(plan.by);
  const variables = openVariables(plan.targets);
  const chunkOf = (table: ColumnTable): SampleChunk => ({
    rows: table.rows,
    ...designOf(table, plan.design),
    domain: domains.codesOf(table),
    ...variables.columnsOf(table),
  });
  return { file, plan, columns: openSampleColumns(file, plan.design), domains, variables, chunkOf };
}

async function firstPass(chunks: ColumnChunks, { file, columns, variables, chunkOf }: Reading): Promise<Result<SampleSums>> {
  const sums = sampleSums(variables.statistics);
  for await (const read of chunks) {
    if (!read.ok) return read;
    const wrong = columns.check(read.value);
    if (wrong !== undefined) return fail(wrong);
    addSums(sums, chunkOf(read.value));
  }
  if (sums.units.rows === 0) return fail(problem("E-DATASET-106", { file }));
  const wrong = columns.checkSizes(sums.units);
  return wrong === undefined ? ok(sums) : fail(wrong);
}

async function secondPass(chunks: ColumnChunks, sums: SampleSums, reading: Reading): Promise<Result<SampleErrors>> {
  const { plan, columns, domains, chunkOf } = reading;
  const errors = wantedParts(
    sampleErrors(sums, {
      populationSize: columns.populationSize(),
      ssuPopulation: columns.ssuPopulation(),
      singletonPsu: plan.design.singletonPsu,
      interval: plan.interval,
      domains: domains.sorted().length,
    }),
    reading,
  );
  for await (const read of chunks) {
    if (!read.ok) return read;
    addErrors(errors, chunkOf(read.value));
  }
  return ok(errors);
}

/** Only the shares that are shown, in their order. */
const wantedParts = (errors: SampleErrors, { variables }: Reading): SampleErrors => ({
  ...errors,
  parts: errors.parts.map((parts, at) => variables.namesOf(at).flatMap(({ category }) => parts[category] ?? [])),
});

function estimatesOf(errors: SampleErrors, { file, variables, domains, columns }: Reading): Result<Estimates> {
  const sorted = domains.sorted();
  const found = streamedOutcomes(errors).flatMap((outcomes, at) => {
    const names = variables.namesOf(at);
    return outcomes.map((own, part) => ({ name: names[part]?.name ?? "", outcomes: own }));
  });
  const lonely = found.flatMap(({ outcomes }) => sorted.map(({ code }) => outcomes[code])).map(lonelyUnit(file, columns));
  const wrong = lonely.find((one) => one !== undefined);
  return wrong === undefined ? ok({ domains: sorted, variables: found }) : fail(wrong);
}

const lonelyUnit =
  (file: string, { stratumName, psuName }: SampleColumns) =>
  (outcome: Outcome | undefined): Problem | undefined => {
    if (outcome === undefined || outcome.ok || outcome.reason !== "singleton-psu") return undefined;
    if (outcome.psu !== undefined) return problem("E-DATASET-110", { file, psu: psuName(outcome.psu) });
    return problem("E-DATASET-107", { file, stratum: stratumName(outcome.stratum) });
  };
