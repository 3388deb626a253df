import type { ColumnTable } from "../formats/column-table.ts";
import type { DesignColumns } from "./design-columns.ts";
import { firstEmpty } from "./empty-cell.ts";
import { firstNot } from "./number-fault.ts";
import { openResponsePopulations, type ResponsePopulations } from "./response-populations.ts";
import { type DesignOfRows, openResponseUnits, type ResponseUnits } from "./response-units.ts";
import type { RowFault } from "./row-fault.ts";

/** Reads chunk by chunk how the rows of a file of answers were drawn, and checks it. */
export interface ResponseDesign extends ResponseUnits, Omit<ResponsePopulations, "take"> {
  /** The columns of a chunk, and the first row of each that cannot be used. `columnsOf` gives those of a chunk that was taken before. */
  readonly take: (table: ColumnTable) => { readonly columns: DesignOfRows; readonly faults: readonly (RowFault | undefined)[] };
}

const aboveZero = { text: "> 0", isMet: (value: number) => value > 0 };

export function openResponseDesign(file: string, design: DesignColumns): ResponseDesign {
  const { strata, weights } = design;
  const units = openResponseUnits(design);
  const populations = openResponsePopulations({ file, design, units });
  return {
    ...units,
    ...populations,
    take: (table) => {
      const columns = units.columnsOf(table);
      const empty = [strata, ...design.units].map((column) => firstEmpty({ file, table }, column));
      const weight = weights === undefined ? undefined : firstNot(table, weights, aboveZero);
      return { columns, faults: [...empty, weight, ...populations.take(table, columns)] };
    },
  };
}
