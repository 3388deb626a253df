import type { ColumnTable } from "../formats/column-table.ts";
import type { CompositeChunk } from "../stats/composite/composite-node.ts";
import { addPair, emptyPairIndex } from "../stats/design/pair-index.ts";
import type { DesignColumns } from "./design-columns.ts";
import { designOf } from "./sample-columns.ts";

/** Reads how the rows of a file of answers were drawn. PSUs of the same name in different strata are different PSUs. */
export interface ResponseUnits {
  readonly columnsOf: (table: ColumnTable) => DesignOfRows;
  /** Names by code, as the last table had them. */
  readonly stratumName: (code: number) => string;
  readonly psuName: (code: number) => string;
}

export type DesignOfRows = Pick<CompositeChunk, "stratum" | "psu" | "ssu" | "weight">;

export function openResponseUnits(design: DesignColumns): ResponseUnits {
  const { strata, units } = design;
  const [psu] = units;
  /** Pairs of a stratum and the name of a PSU. */
  const psus = emptyPairIndex();
  let last: ColumnTable | undefined;
  const label = (column: string | undefined, code: number): string =>
    (column === undefined ? undefined : last?.code(column).labels[code]) ?? "";
  return {
    columnsOf: (table) => {
      last = table;
      const columns = designOf(table, design);
      return { ...columns, psu: columns.psu?.map((name, row) => addPair(psus, columns.stratum?.[row] ?? 0, name)) };
    },
    stratumName: (code) => label(strata, code),
    psuName: (code) => label(psu, psus.second[code] ?? 0),
  };
}
