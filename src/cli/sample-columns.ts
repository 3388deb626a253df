import type { CodeColumn } from "../formats/column-sink.ts";
import type { ColumnTable } from "../formats/column-table.ts";
import type { DrawnUnits } from "../stats/design/drawn-units.ts";
import { grown } from "../stats/design/grown.ts";
import type { SampleChunk } from "../stats/design/sample-chunk.ts";
import { type Problem, problem } from "../survey/problem.ts";
import type { DesignColumns } from "./design-columns.ts";
import { emptyCell, firstEmpty, type NamedChunk } from "./empty-cell.ts";
import { openPopulationSizes, type PopulationSizes } from "./population-sizes.ts";
import { firstFault, type RowFault } from "./row-fault.ts";

/** Reads the columns of a design chunk by chunk and checks them. */
export interface SampleColumns {
  /**
   * What is wrong with the first row that cannot be used: an empty cell, a weight that is not above 0, a PSU in two strata, a population
   * that differs within its stratum or PSU. The chunks come in the order of the file.
   */
  readonly check: (table: ColumnTable) => Problem | undefined;
  /** What is wrong with the whole: a population that is smaller than the sample. */
  readonly checkSizes: (units: DrawnUnits) => Problem | undefined;
  readonly populationSize: () => Float64Array | undefined;
  readonly ssuPopulation: () => Float64Array | undefined;
  readonly stratumName: (code: number) => string;
  readonly psuName: (code: number) => string;
}

/** The columns of a chunk that say how its rows were drawn. Without a population the second stage adds nothing to errors. */
export function designOf(
  table: ColumnTable,
  { strata, units, populations, weights }: DesignColumns,
): Omit<SampleChunk, "rows"> {
  const codes = (name: string | undefined) => (name === undefined ? undefined : table.code(name).codes);
  const [psu, ssu] = units;
  return {
    stratum: codes(strata),
    psu: codes(psu),
    ssu: populations.length === 0 ? undefined : codes(ssu),
    weight: weights === undefined ? undefined : table.number(weights).values,
  };
}

export function openSampleColumns(file: string, columns: DesignColumns): SampleColumns {
  const { strata, units, populations, weights } = columns;
  const [psu, ssu] = units;
  const [stratumSizes, psuSizes] = [openPopulationSizes(), openPopulationSizes()];
  const homes = openHomes();
  let last: ColumnTable | undefined;
  const names = (column: string | undefined): readonly string[] =>
    column === undefined ? [] : (last?.code(column).labels ?? []);
  const stratumName = (code: number): string => names(strata)[code] ?? "–";
  const psuName = (code: number): string => names(psu)[code] ?? "–";
  return {
    check: (table) => {
      last = table;
      const chunk = { file, table };
      return firstFault([
        ...[strata, psu, ssu].map((column) => firstEmpty(chunk, column)),
        firstBadWeight(chunk, weights),
        psu === undefined || strata === undefined ? undefined : homes(chunk, { psu, strata }),
        firstBadPopulation(chunk, { sizes: stratumSizes, column: populations[0], within: strata, code: "E-DATASET-105" }),
        firstBadPopulation(chunk, { sizes: psuSizes, column: populations[1], within: psu, code: "E-DATASET-111" }),
      ]);
    },
    checkSizes: ({ drawn, drawnWithin }) => {
      const [first = "", second = ""] = populations;
      const stratum = stratumSizes.firstBelow(drawn);
      const unit = psuSizes.firstBelow(drawnWithin);
      if (stratum !== undefined) {
        const { size: value, sampled, row } = stratum;
        return problem("E-DATASET-104", { file, row, column: first, value, stratum: stratumName(stratum.code), sampled });
      }
      if (unit === undefined) return undefined;
      const { size: value, sampled, row } = unit;
      return problem("E-DATASET-112", { file, row, column: second, value, psu: psuName(unit.code), sampled });
    },
    populationSize: () => (populations[0] === undefined ? undefined : stratumSizes.sizes()),
    ssuPopulation: () => (populations[1] === undefined ? undefined : psuSizes.sizes()),
    stratumName,
    psuName,
  };
}

function firstBadWeight(chunk: NamedChunk, column: string | undefined): RowFault | undefined {
  if (column === undefined) return undefined;
  const { file, table } = chunk;
  const { values } = table.number(column);
  const index = values.findIndex((weight) => !(weight > 0));
  if (index === -1) return undefined;
  const value = values[index] as number;
  if (Number.isNaN(value)) return emptyCell(chunk, column, index);
  return { index, problem: problem("E-DATASET-102", { file, row: table.fileRow(index), column, value }) };
}

/** Remembers the stratum of each PSU, and finds the first row where it is another. */
function openHomes() {
  let home = new Int32Array(0);
  return (
    { file, table }: NamedChunk,
    { psu, strata }: { readonly psu: string; readonly strata: string },
  ): RowFault | undefined => {
    const [units, homes] = [table.code(psu), table.code(strata)];
    home = grown(home, units.labels.length, -1);
    for (let index = 0; index < table.rows; index += 1) {
      const unit = units.codes[index] as number;
      const stratum = homes.codes[index] as number;
      if (home[unit] === -1) home[unit] = stratum;
      if (home[unit] === stratum) continue;
      const texts = {
        value: labelOf(units, unit),
        stratum: labelOf(homes, stratum),
        first: labelOf(homes, home[unit] as number),
      };
      return { index, problem: problem("E-DATASET-103", { file, row: table.fileRow(index), column: psu, ...texts }) };
    }
    return undefined;
  };
}

const labelOf = ({ labels }: CodeColumn, code: number): string => labels[code] ?? "";

interface PopulationCheck {
  readonly sizes: PopulationSizes;
  readonly column: string | undefined;
  /** Column of the stratum or PSU that the population is of. */
  readonly within: string | undefined;
  readonly code: "E-DATASET-105" | "E-DATASET-111";
}

function firstBadPopulation(chunk: NamedChunk, { sizes, column, within, code }: PopulationCheck): RowFault | undefined {
  if (column === undefined) return undefined;
  const { file, table } = chunk;
  const { values } = table.number(column);
  const groups = within === undefined ? undefined : table.code(within);
  return sizes.take({
    values,
    codes: groups?.codes,
    fileRow: table.fileRow,
    fault: ({ index, code: group, known }) => {
      const value = values[index] as number;
      if (Number.isNaN(value)) return emptyCell(chunk, column, index);
      const name = groups === undefined ? "–" : labelOf(groups, group);
      const details = { file, row: table.fileRow(index), column, value, first: known };
      const wrong =
        code === "E-DATASET-105" ? problem(code, { ...details, stratum: name }) : problem(code, { ...details, psu: name });
      return { index, problem: wrong };
    },
  });
}
