import type { ColumnTable } from "../formats/column-table.ts";
import type { CompositeChunk } from "../stats/composite-node.ts";
import type { DrawnUnits } from "../stats/drawn-units.ts";
import { addPair, emptyPairIndex } from "../stats/pair-index.ts";
import { tooSmall } from "../survey/indicator/responses.ts";
import { type Problem, problem } from "../survey/problem.ts";
import type { DesignColumns } from "./design-columns.ts";
import { openPopulationSizes, type PopulationRows } from "./population-sizes.ts";
import type { RowFault } from "./row-fault.ts";

/** Reads chunk by chunk how the rows of a file of answers were drawn. PSUs of the same name in different strata are different PSUs. */
export interface ResponseDesign {
  /** The columns of a chunk, and the first row of each that cannot be used. */
  readonly take: (table: ColumnTable) => { readonly columns: DesignOfRows; readonly faults: readonly (RowFault | undefined)[] };
  /** The columns alone, of a chunk that was taken before. */
  readonly columnsOf: (table: ColumnTable) => DesignOfRows;
  /** Populations that are smaller than their sample. */
  readonly tooSmall: (units: DrawnUnits) => readonly Problem[];
  readonly populationSize: () => Float64Array | undefined;
  readonly ssuPopulation: () => Float64Array | undefined;
  readonly stratumName: (code: number) => string;
  readonly psuName: (code: number) => string;
}

export type DesignOfRows = Pick<CompositeChunk, "stratum" | "psu" | "ssu" | "weight">;

export function openResponseDesign(file: string, design: DesignColumns): ResponseDesign {
  const { strata, units, populations, weights } = design;
  const [psuColumn, ssuColumn] = units;
  const [first, second] = populations;
  const [stratumSizes, psuSizes] = [openPopulationSizes(), openPopulationSizes()];
  /** Pairs of a stratum and the name of a PSU. */
  const psus = emptyPairIndex();
  let last: ColumnTable | undefined;
  const label = (column: string | undefined, code: number): string =>
    (column === undefined ? undefined : last?.code(column).labels[code]) ?? "";
  const stratumName = (code: number): string => label(strata, code);
  const psuName = (code: number): string => label(psuColumn, psus.second[code] ?? 0);
  const columnsOf = (table: ColumnTable): DesignOfRows => {
    last = table;
    const codes = (name: string | undefined) => (name === undefined ? undefined : table.code(name).codes);
    const stratum = codes(strata);
    return {
      stratum,
      psu: codes(psuColumn)?.map((name, row) => addPair(psus, stratum?.[row] ?? 0, name)),
      // Without a population the second stage adds nothing to errors.
      ssu: first === undefined ? undefined : codes(ssuColumn),
      weight: weights === undefined ? undefined : table.number(weights).values,
    };
  };
  const stratumFaults = (table: ColumnTable, stratum: Int32Array | undefined): readonly (RowFault | undefined)[] => {
    if (first === undefined) return [];
    const { values } = table.number(first);
    const two: PopulationRows["fault"] = ({ index, code, known }) => {
      const details = { stratum: stratumName(code), first: known, second: values[index] as number, row: table.fileRow(index) };
      return { index, problem: problem("E-INDICATOR-009", details) };
    };
    const taken = stratumSizes.take({ values, codes: stratum, fileRow: table.fileRow, fault: two });
    return [firstNot(table, first, atLeastOne), taken];
  };
  const psuFaults = (table: ColumnTable, psu: Int32Array | undefined): readonly (RowFault | undefined)[] => {
    if (second === undefined) return [];
    const { values } = table.number(second);
    const two: PopulationRows["fault"] = ({ index, code, known }) => {
      const details = { row: table.fileRow(index), column: second, psu: psuName(code), first: known };
      return { index, problem: problem("E-DATASET-111", { file, ...details, value: values[index] as number }) };
    };
    const taken = psuSizes.take({ values, codes: psu, fileRow: table.fileRow, fault: two });
    return [firstNot(table, second, atLeastOne), taken];
  };
  return {
    take: (table) => {
      const columns = columnsOf(table);
      const empty = [strata, psuColumn, ssuColumn].map((column) => firstEmpty(file, table, column));
      const weight = weights === undefined ? undefined : firstNot(table, weights, aboveZero);
      const sizes = [...stratumFaults(table, columns.stratum), ...psuFaults(table, columns.psu)];
      return { columns, faults: [...empty, weight, ...sizes] };
    },
    columnsOf,
    tooSmall: ({ drawn, drawnWithin }) => {
      const small = first === undefined ? [] : tooSmall(drawn, { populationSize: stratumSizes.sizes(), stratumName });
      const unit = second === undefined ? undefined : psuSizes.firstBelow(drawnWithin);
      if (small.length > 0 || unit === undefined || second === undefined) return small;
      const { code, size, sampled, row } = unit;
      return [problem("E-DATASET-112", { file, row, column: second, value: size, psu: psuName(code), sampled })];
    },
    populationSize: () => (first === undefined ? undefined : stratumSizes.sizes()),
    ssuPopulation: () => (second === undefined ? undefined : psuSizes.sizes()),
    stratumName,
    psuName,
  };
}

interface Wanted {
  readonly text: string;
  readonly isMet: (value: number) => boolean;
}

const aboveZero: Wanted = { text: "> 0", isMet: (value) => value > 0 };
const atLeastOne: Wanted = { text: "≥ 1", isMet: (value) => value >= 1 };

function firstNot(table: ColumnTable, column: string, { text, isMet }: Wanted): RowFault | undefined {
  const { values } = table.number(column);
  const index = values.findIndex((value) => !isMet(value));
  if (index === -1) return undefined;
  const value = Number.isNaN(values[index]) ? "" : (values[index] as number);
  return { index, problem: problem("E-INDICATOR-008", { row: table.fileRow(index), column, value, expected: text }) };
}

function firstEmpty(file: string, table: ColumnTable, column: string | undefined): RowFault | undefined {
  if (column === undefined) return undefined;
  const { codes, labels } = table.code(column);
  const empty = labels.indexOf("");
  const index = empty === -1 ? -1 : codes.indexOf(empty);
  return index === -1 ? undefined : { index, problem: problem("E-DATASET-101", { file, row: table.fileRow(index), column }) };
}
