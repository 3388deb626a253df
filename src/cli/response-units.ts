import type { ColumnTable } from "../formats/column-table.ts";
import type { CompositeChunk } from "../stats/composite/composite-node.ts";
import { addPair, emptyPairIndex } from "../stats/design/pair-index.ts";
import type { DesignColumns } from "./design-columns.ts";

/** Reads how the rows of a file of answers were drawn. PSUs of the same name in different strata are different PSUs. */
export interface ResponseUnits {
  readonly columnsOf: (table: ColumnTable) => DesignOfRows;
  /** Names by code, as the last table had them. */
  readonly stratumName: (code: number) => string;
  readonly psuName: (code: number) => string;
}

export type DesignOfRows = Pick<CompositeChunk, "stratum" | "psu" | "ssu" | "weight">;

export function openResponseUnits({ strata, units, populations, weights }: DesignColumns): ResponseUnits {
  const [psu, ssu] = units;
  /** Pairs of a stratum and the name of a PSU. */
  const psus = emptyPairIndex();
  let last: ColumnTable | undefined;
  const label = (column: string | undefined, code: number): string =>
    (column === undefined ? undefined : last?.code(column).labels[code]) ?? "";
  return {
    columnsOf: (table) => {
      last = table;
      const codes = (name: string | undefined) => (name === undefined ? undefined : table.code(name).codes);
      const stratum = codes(strata);
      return {
        stratum,
        psu: codes(psu)?.map((name, row) => addPair(psus, stratum?.[row] ?? 0, name)),
        // Without a population the second stage adds nothing to errors.
        ssu: populations.length === 0 ? undefined : codes(ssu),
        weight: weights === undefined ? undefined : table.number(weights).values,
      };
    },
    stratumName: (code) => label(strata, code),
    psuName: (code) => label(psu, psus.second[code] ?? 0),
  };
}
