import type { ColumnTable } from "../formats/column-table.ts";
import type { DrawnUnits } from "../stats/design/drawn-units.ts";
import { tooSmall } from "../survey/indicator/responses.ts";
import { type Problem, problem } from "../survey/problem.ts";
import type { DesignColumns } from "./design-columns.ts";
import { firstNot } from "./number-fault.ts";
import { openPopulationSizes, type PopulationRows, type PopulationSizes } from "./population-sizes.ts";
import type { DesignOfRows, ResponseUnits } from "./response-units.ts";
import type { RowFault } from "./row-fault.ts";

/** The populations that the rows of a file of answers repeat: of their strata, and of their PSUs. */
export interface ResponsePopulations {
  /** Takes the rows of a chunk and gives the first of each column that cannot be used. */
  readonly take: (table: ColumnTable, columns: DesignOfRows) => readonly (RowFault | undefined)[];
  /** Populations that are smaller than their sample. */
  readonly tooSmall: (units: DrawnUnits) => readonly Problem[];
  readonly populationSize: () => Float64Array | undefined;
  readonly ssuPopulation: () => Float64Array | undefined;
}

export interface PopulationsOf {
  readonly file: string;
  readonly design: DesignColumns;
  readonly units: ResponseUnits;
}

export function openResponsePopulations({ file, design, units }: PopulationsOf): ResponsePopulations {
  const { stratumName, psuName } = units;
  const [first, second] = design.populations;
  const [strata, psus] = [openPopulationSizes(), openPopulationSizes()];
  const twoOfStratum: Differing = ({ code, known, value, row }) =>
    problem("E-INDICATOR-009", { stratum: stratumName(code), first: known, second: value, row });
  const twoOfPsu: Differing = ({ code, known, value, row }) =>
    problem("E-DATASET-111", { file, row, column: second ?? "", psu: psuName(code), first: known, value });
  return {
    take: (table, { stratum, psu }) => [
      ...populationFaults(table, { column: first, codes: stratum, sizes: strata, differing: twoOfStratum }),
      ...populationFaults(table, { column: second, codes: psu, sizes: psus, differing: twoOfPsu }),
    ],
    tooSmall: ({ drawn, drawnWithin }) => {
      const small = first === undefined ? [] : tooSmall(drawn, { populationSize: strata.sizes(), stratumName });
      const unit = second === undefined ? undefined : psus.firstBelow(drawnWithin);
      if (small.length > 0 || unit === undefined || second === undefined) return small;
      const { code, size, sampled, row } = unit;
      return [problem("E-DATASET-112", { file, row, column: second, value: size, psu: psuName(code), sampled })];
    },
    populationSize: () => (first === undefined ? undefined : strata.sizes()),
    ssuPopulation: () => (second === undefined ? undefined : psus.sizes()),
  };
}

/** Says that a group has two populations. */
type Differing = (two: {
  readonly code: number;
  readonly known: number;
  readonly value: number;
  readonly row: number;
}) => Problem;

interface PopulationColumn {
  readonly column: string | undefined;
  /** Stratum or PSU of each row; absent: one. */
  readonly codes: Int32Array | undefined;
  readonly sizes: PopulationSizes;
  readonly differing: Differing;
}

const atLeastOne = { text: "≥ 1", isMet: (value: number) => value >= 1 };

function populationFaults(
  table: ColumnTable,
  { column, codes, sizes, differing }: PopulationColumn,
): readonly (RowFault | undefined)[] {
  if (column === undefined) return [];
  const { values } = table.number(column);
  const fault: PopulationRows["fault"] = ({ index, code, known }) => {
    const two = { code, known, value: values[index] as number, row: table.fileRow(index) };
    return { index, problem: differing(two) };
  };
  // A cell without a number is a fault of both kinds; the first named is told.
  return [firstNot(table, column, atLeastOne), sizes.take({ values, codes, fileRow: table.fileRow, fault })];
}
