import type { ColumnChunks, ColumnPasses } from "../formats/column-passes.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import type { SampleChunk } from "../stats/design/sample-chunk.ts";
import type { Outcome } from "../stats/estimates/estimate.ts";
import { addErrors, type PartErrors, type SampleErrors, sampleErrors } from "../stats/streaming/streamed-errors.ts";
import { streamedOutcomes } from "../stats/streaming/streamed-outcomes.ts";
import { addSums, type SampleSums, sampleSums } from "../stats/streaming/streamed-sums.ts";
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
    const variables = await variablesOf(passes, sums.value, reading);
    return variables.ok ? checkedEstimates(variables.value, reading) : variables;
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

/** Figures whose errors are gathered in one pass; of a column of many texts each makes one. */
const figuresOfPass = 1024;

async function variablesOf(passes: ColumnPasses, sums: SampleSums, reading: Reading): Promise<Result<readonly Variable[]>> {
  const { plan, columns, domains, variables } = reading;
  const errors = sampleErrors(sums, {
    populationSize: columns.populationSize(),
    ssuPopulation: columns.ssuPopulation(),
    singletonPsu: plan.design.singletonPsu,
    interval: plan.interval,
    domains: domains.sorted().length,
  });
  const wanted = errors.parts.flatMap((parts, at) =>
    variables.namesOf(at).map(({ name, category }) => ({ name, part: parts[category] as PartErrors })),
  );
  const found: Variable[] = [];
  for (let from = 0; from < wanted.length; from += figuresOfPass) {
    const own = wanted.slice(from, from + figuresOfPass);
    // What is gathered goes into copies, which are let go of before the next are filled.
    const parts = own.map(({ part }) => ({ ...part, scores: { ...part.scores } }));
    const outcomes = await secondPass(passes.second(), { ...errors, parts: [parts] }, reading);
    if (!outcomes.ok) return outcomes;
    found.push(...own.map(({ name }, at) => ({ name, outcomes: outcomes.value[at] ?? [] })));
  }
  return ok(found);
}

async function secondPass(
  chunks: ColumnChunks,
  errors: SampleErrors,
  { chunkOf }: Reading,
): Promise<Result<readonly (readonly Outcome[])[]>> {
  for await (const read of chunks) {
    if (!read.ok) return read;
    addErrors(errors, chunkOf(read.value));
  }
  return ok(streamedOutcomes(errors).flat());
}

function checkedEstimates(variables: readonly Variable[], { file, domains, columns }: Reading): Result<Estimates> {
  const sorted = domains.sorted();
  for (const { outcomes } of variables)
    for (const { code } of sorted) {
      const wrong = lonelyUnit(outcomes[code], { file, columns });
      if (wrong !== undefined) return fail(wrong);
    }
  return ok({ domains: sorted, variables });
}

function lonelyUnit(
  outcome: Outcome | undefined,
  { file, columns: { stratumName, psuName } }: Pick<Reading, "file" | "columns">,
): Problem | undefined {
  if (outcome === undefined || outcome.ok || outcome.reason !== "singleton-psu") return undefined;
  if (outcome.psu !== undefined) return problem("E-DATASET-110", { file, psu: psuName(outcome.psu) });
  return problem("E-DATASET-107", { file, stratum: stratumName(outcome.stratum) });
}
