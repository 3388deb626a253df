import type { ColumnKind, NumberColumn } from "../formats/column-sink.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import type { SingletonPsu } from "../stats/linearised.ts";
import { firstWords, missingWords } from "../survey/fieldwork/outcome.ts";
import { criterionIds, type Responses } from "../survey/indicator/responses.ts";
import type { Method } from "../survey/instrument/method.ts";
import { problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";
import { peekHeader } from "./csv-header.ts";
import { readCsvColumns } from "./files.ts";
import type { VerbWorld } from "./verb.ts";

/** Which columns of the file are what. */
export interface ResponseDesign {
  readonly by: readonly string[];
  readonly strata?: string | undefined;
  readonly psu?: string | undefined;
  readonly weights?: string | undefined;
  readonly population?: string | undefined;
  readonly singletonPsu: SingletonPsu;
}

export interface ReadResponses {
  readonly responses: Responses;
  /** Labels of each row's domain, one for each by-column. */
  readonly domains: readonly (readonly string[])[];
}

export interface ResponsesRequest {
  readonly file: string;
  readonly method: Method;
  readonly design: ResponseDesign;
}

/** The answers of a csv file whose columns are the method's criteria, with the columns of the design. */
export async function readResponses(request: ResponsesRequest, world: VerbWorld): Promise<Result<ReadResponses>> {
  const header = await peekHeader(request.file, world);
  if (!header.ok) return header;
  const wrong = headerFault(header.value.names, request);
  if (wrong !== undefined) return wrong;
  const table = await readCsvColumns({ file: request.file, columns: columnKinds(request) }, header.value.world);
  return table.ok ? responsesOf(table.value, request) : table;
}

function columnKinds({ method, design }: ResponsesRequest): Readonly<Record<string, ColumnKind>> {
  const { by, strata, psu, weights, population } = design;
  const given = (names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined);
  const codes = [...criterionIds(method), ...given([...by, strata, psu])];
  return Object.fromEntries([
    ...codes.map((name) => [name, "code"] as const),
    ...given([weights, population]).map((name) => [name, "number"] as const),
  ]);
}

/** A criterion without a column, a column that looks like a criterion and is none, a column of the design that is not there. */
function headerFault(names: readonly string[], { method, design }: ResponsesRequest): Failure | undefined {
  if (names.length <= 1 && names[0] === "") return undefined;
  const ids = criterionIds(method);
  const shapes = new Set(ids.map(shapeOf));
  const stranger = names.find((name) => !ids.includes(name) && shapes.has(shapeOf(name)));
  if (stranger !== undefined)
    return fail(problem("E-INDICATOR-006", { column: stranger, method: method.id, items: ids.join(", ") }));
  const missing = ids.filter((id) => !names.includes(id));
  if (missing.length > 0) return fail(problem("E-INDICATOR-002", { items: missing.join(", "), method: method.id }));
  const options = [
    ...design.by.map((column) => ["--by", column] as const),
    ...(["strata", "psu", "weights", "population"] as const).map((option) => [`--${option}`, design[option]] as const),
  ];
  for (const [option, column] of options)
    if (column !== undefined && !names.includes(column))
      return fail(problem("E-INDICATOR-007", { option, column, columns: names.join(", ") }));
  return undefined;
}

/** `I.A.12` and `V.3` as their kinds of characters: `A.A.9`, `A.9`. */
const shapeOf = (name: string): string => name.replace(/[A-Za-z]+/g, "A").replace(/\d+/g, "9");

function responsesOf(table: ColumnTable, { method, design }: ResponsesRequest): Result<ReadResponses> {
  const items: Record<string, Int8Array> = {};
  for (const id of criterionIds(method)) {
    const answers = answersOf(table, id, method);
    if (!answers.ok) return answers;
    items[id] = answers.value;
  }
  const strata = design.strata === undefined ? undefined : table.code(design.strata);
  const stratum = strata?.codes ?? new Int32Array(table.rows);
  const stratumNames = strata?.labels ?? [""];
  const weight = design.weights === undefined ? ok(undefined) : atLeast(table, { column: design.weights, least: 0 });
  if (!weight.ok) return weight;
  const populationSize = populations(table, { column: design.population, stratum, stratumNames });
  if (!populationSize.ok) return populationSize;
  const responses = {
    items,
    stratum,
    stratumNames,
    psu: design.psu === undefined ? undefined : psuCodes(table.code(design.psu).codes, stratum),
    weight: weight.value,
    populationSize: populationSize.value,
    singletonPsu: design.singletonPsu,
  };
  const by = design.by.map((name) => table.code(name));
  const domains = Array.from({ length: table.rows }, (_, row) => by.map(({ codes, labels }) => labels[codes[row] ?? 0] ?? ""));
  return ok({ responses, domains });
}

const gaps = new Set(["", ...firstWords(missingWords), "not-applicable", "blank", "refused", "not-asked"]);

function answersOf(table: ColumnTable, column: string, { scale }: Method): Result<Int8Array> {
  const { codes, labels } = table.code(column);
  const points = scale.points.map(({ value }) => value);
  const values = labels.map((label) => (gaps.has(label.trim()) ? 0 : points.find((value) => String(value) === label.trim())));
  const row = codes.findIndex((code) => values[code] === undefined);
  if (row !== -1) {
    const value = labels[codes[row] ?? 0] ?? "";
    return fail(problem("E-INDICATOR-005", { row: table.fileRow(row), column, value, scale: points.join(", ") }));
  }
  return ok(Int8Array.from(codes, (code) => values[code] ?? 0));
}

function atLeast(table: ColumnTable, { column, least }: { column: string; least: number }): Result<Float64Array> {
  const { values }: NumberColumn = table.number(column);
  const row = values.findIndex((value) => !(value >= least));
  if (row === -1) return ok(values);
  const value = Number.isNaN(values[row]) ? "" : (values[row] ?? "");
  return fail(problem("E-INDICATOR-008", { row: table.fileRow(row), column, value, expected: `≥ ${least}` }));
}

interface PopulationColumn {
  readonly column: string | undefined;
  readonly stratum: Int32Array;
  readonly stratumNames: readonly string[];
}

/** The population of each stratum, which every row of the stratum repeats. */
function populations(
  table: ColumnTable,
  { column, stratum, stratumNames }: PopulationColumn,
): Result<Float64Array | undefined> {
  if (column === undefined) return ok(undefined);
  const values = atLeast(table, { column, least: 1 });
  if (!values.ok) return values;
  const sizes = new Float64Array(stratumNames.length);
  for (const [row, code] of stratum.entries()) {
    const [known, here] = [sizes[code] ?? 0, values.value[row] ?? 0];
    if (known !== 0 && known !== here) {
      const name = stratumNames[code] ?? "";
      return fail(problem("E-INDICATOR-009", { stratum: name, first: known, second: here, row: table.fileRow(row) }));
    }
    sizes[code] = here;
  }
  return ok(sizes);
}

/** Units of the same name in different strata are different units. */
function psuCodes(names: Int32Array, stratum: Int32Array): Int32Array {
  const codes = new Map<string, number>();
  return names.map((name, row) => {
    const key = `${stratum[row]}/${name}`;
    if (!codes.has(key)) codes.set(key, codes.size);
    return codes.get(key) ?? 0;
  });
}
