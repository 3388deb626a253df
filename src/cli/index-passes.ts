import type { ColumnChunks } from "../formats/column-passes.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import type { CompositeChunk } from "../stats/composite/composite-node.ts";
import { addCompositeErrors, type CompositeErrors, compositeErrors } from "../stats/composite/streamed-composite-errors.ts";
import { addCompositeSums, type CompositeSums, compositeSums } from "../stats/composite/streamed-composite-sums.ts";
import { type IndexNode, indexNodes } from "../survey/indicator/index-nodes.ts";
import { indexPlan } from "../survey/indicator/index-plan.ts";
import type { IndexInterval } from "../survey/indicator/interval.ts";
import type { Method, Scoring } from "../survey/instrument/method.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { type AnswerCodes, openAnswerCodes } from "./answer-codes.ts";
import type { DesignColumns } from "./design-columns.ts";
import { type Domain, openDomains } from "./domains.ts";
import { csvPasses } from "./files.ts";
import { responseKinds } from "./index-columns.ts";
import { openResponseDesign, type ResponseDesign } from "./response-design.ts";
import type { DesignOfRows } from "./response-units.ts";
import { firstFault } from "./row-fault.ts";
import type { VerbWorld } from "./verb.ts";

export interface IndexFileRequest {
  readonly file: string;
  readonly method: Method;
  readonly scoring: Scoring;
  readonly by: readonly string[];
  readonly design: DesignColumns;
  readonly interval?: IndexInterval | undefined;
}

/** The figures of a domain, with the text of each by-column. */
export interface DomainNodes {
  readonly texts: readonly string[];
  readonly nodes: readonly IndexNode[];
}

/** The index of a csv file whose columns are the method's criteria, gone over twice, the second time for the errors. */
export async function indexFile(request: IndexFileRequest, world: VerbWorld): Promise<Result<readonly DomainNodes[]>> {
  const passes = csvPasses({ file: request.file, columns: (names) => responseKinds(names, request) }, world);
  const reading = openReading(request);
  try {
    const sums = await firstPass(passes.first(), reading);
    if (!sums.ok) return sums;
    const errors = await secondPass(passes.second(), sums.value, reading);
    return errors.ok ? nodesOf(errors.value, reading) : errors;
  } finally {
    await passes.close();
  }
}

/** What the chunks of a file are turned into. */
interface Reading {
  readonly request: IndexFileRequest;
  readonly answers: AnswerCodes;
  readonly design: ResponseDesign;
  readonly domains: ReturnType<typeof openDomains>;
}

const openReading = (request: IndexFileRequest): Reading => ({
  request,
  answers: openAnswerCodes(request.method),
  design: openResponseDesign(request.file, request.design),
  domains: openDomains(request.by),
});

const chunkOf = ({ answers, domains }: Reading, table: ColumnTable, columns: DesignOfRows): CompositeChunk => ({
  rows: table.rows,
  ...columns,
  domain: domains.codesOf(table),
  answers: answers.of(table),
});

async function firstPass(chunks: ColumnChunks, reading: Reading): Promise<Result<CompositeSums>> {
  const { request, answers, design } = reading;
  const sums = compositeSums(indexPlan(request));
  for await (const read of chunks) {
    if (!read.ok) return read;
    const { columns, faults } = design.take(read.value);
    const wrong = firstFault([...answers.check(read.value), ...faults]);
    if (wrong !== undefined) return fail(wrong);
    addCompositeSums(sums, chunkOf(reading, read.value, columns));
  }
  if (sums.units.rows === 0) return fail(problem("E-DATASET-106", { file: request.file }));
  const small = design.tooSmall(sums.units);
  return small.length === 0 ? ok(sums) : fail(...small);
}

async function secondPass(chunks: ColumnChunks, sums: CompositeSums, reading: Reading): Promise<Result<CompositeErrors>> {
  const { request, design, domains } = reading;
  const errors = compositeErrors(sums, {
    populationSize: design.populationSize(),
    ssuPopulation: design.ssuPopulation(),
    singletonPsu: request.design.singletonPsu,
    domains: domains.sorted().length,
    isWeightedByShare: true,
  });
  for await (const read of chunks) {
    if (!read.ok) return read;
    addCompositeErrors(errors, chunkOf(reading, read.value, design.columnsOf(read.value)));
  }
  return ok(errors);
}

function nodesOf(errors: CompositeErrors, { request, design, domains }: Reading): Result<readonly DomainNodes[]> {
  const { method, interval } = request;
  const nodes = indexNodes(errors, { method, interval, stratumName: design.stratumName, psuName: design.psuName });
  if (!nodes.ok) return nodes;
  return ok(domains.sorted().map(({ code, texts }: Domain) => ({ texts, nodes: nodes.value[code] ?? [] })));
}
