import type { ColumnTable } from "../formats/column-table.ts";
import { drawnPsus, type SampleDesign, weightsFromPopulation } from "../stats/design.ts";
import type { SingletonPsu } from "../stats/linearised.ts";
import { type Problem, problem } from "../survey/problem.ts";
import { type Failure, fail, ok, type Result } from "../survey/result.ts";

/** Names of the columns that say how the rows were drawn. */
export interface DesignColumns {
  readonly strata?: string | undefined;
  readonly psu?: string | undefined;
  readonly weights?: string | undefined;
  readonly population?: string | undefined;
  readonly singletonPsu: SingletonPsu;
}

/** A table read from a file, with the file's name for messages. */
export interface NamedTable {
  readonly file: string;
  readonly table: ColumnTable;
}

/**
 * The design that a table's columns describe, checked: an empty cell, a weight that is not above 0, a PSU in two strata, a population
 * that differs within its stratum or is smaller than the sample is a problem with its row, column and value. Without weights, a
 * population gives them: N/n of the stratum.
 */
export function designFromColumns(source: NamedTable, columns: DesignColumns): Result<SampleDesign> {
  const problems = [
    firstEmpty(source, columns.strata),
    firstEmpty(source, columns.psu),
    firstBadWeight(source, columns.weights),
  ];
  const found = problems.find((one) => one !== undefined);
  if (found !== undefined) return fail(found);
  const { table } = source;
  const stratum = columns.strata === undefined ? undefined : table.code(columns.strata).codes;
  const psu = columns.psu === undefined ? undefined : table.code(columns.psu).codes;
  const homeless = psuInTwoStrata(source, columns);
  if (homeless !== undefined) return homeless;
  const population = populationByStratum(source, columns);
  if (!population.ok) return population;
  const base = { rows: table.rows, stratum, psu, populationSize: population.value, singletonPsu: columns.singletonPsu };
  const weight = columns.weights === undefined ? weightsFromPopulation(base) : table.number(columns.weights).values;
  return ok({ ...base, weight });
}

function firstEmpty({ file, table }: NamedTable, column: string | undefined): Problem | undefined {
  if (column === undefined) return undefined;
  const { codes, labels } = table.code(column);
  const empty = labels.indexOf("");
  const at = empty === -1 ? -1 : codes.indexOf(empty);
  return at === -1 ? undefined : problem("E-DATASET-101", { file, row: table.fileRow(at), column });
}

function firstBadWeight({ file, table }: NamedTable, column: string | undefined): Problem | undefined {
  if (column === undefined) return undefined;
  const { values } = table.number(column);
  const at = values.findIndex((weight) => !(weight > 0));
  if (at === -1) return undefined;
  const row = table.fileRow(at);
  const value = values[at] as number;
  return Number.isNaN(value)
    ? problem("E-DATASET-101", { file, row, column })
    : problem("E-DATASET-102", { file, row, column, value });
}

function psuInTwoStrata({ file, table }: NamedTable, { psu, strata }: DesignColumns): Failure | undefined {
  if (psu === undefined || strata === undefined) return undefined;
  const units = table.code(psu);
  const homes = table.code(strata);
  const home = new Int32Array(units.labels.length).fill(-1);
  for (let at = 0; at < table.rows; at += 1) {
    const unit = units.codes[at] as number;
    const stratum = homes.codes[at] as number;
    if (home[unit] === -1) home[unit] = stratum;
    if (home[unit] === stratum) continue;
    const names = { stratum: homes.labels[stratum] as string, first: homes.labels[home[unit] as number] as string };
    return fail(
      problem("E-DATASET-103", { file, row: table.fileRow(at), column: psu, value: units.labels[unit] as string, ...names }),
    );
  }
  return undefined;
}

function populationByStratum({ file, table }: NamedTable, columns: DesignColumns): Result<Float64Array | undefined> {
  const column = columns.population;
  if (column === undefined) return ok(undefined);
  const { values } = table.number(column);
  const homes = columns.strata === undefined ? undefined : table.code(columns.strata);
  const psu = columns.psu === undefined ? undefined : table.code(columns.psu).codes;
  const drawn = drawnPsus(homes?.codes ?? new Int32Array(table.rows), psu);
  const sizes = new Float64Array(drawn.length).fill(Number.NaN);
  for (let at = 0; at < table.rows; at += 1) {
    const code = homes?.codes[at] ?? 0;
    const value = values[at] as number;
    if (value === sizes[code]) continue;
    const place = { file, row: table.fileRow(at), column };
    const stratum = homes?.labels[code] ?? "–";
    if (Number.isNaN(value)) return fail(problem("E-DATASET-101", place));
    if (!Number.isNaN(sizes[code]))
      return fail(problem("E-DATASET-105", { ...place, value, stratum, first: sizes[code] as number }));
    if (value < (drawn[code] as number))
      return fail(problem("E-DATASET-104", { ...place, value, stratum, sampled: drawn[code] as number }));
    sizes[code] = value;
  }
  return ok(sizes);
}
