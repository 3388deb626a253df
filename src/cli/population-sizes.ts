import { grown } from "../stats/design/grown.ts";
import type { RowFault } from "./row-fault.ts";

/** The population of each stratum (or PSU), which every row of it repeats. */
export interface PopulationSizes {
  /** Takes the rows of a chunk; `fault` is asked to say what is wrong with the first row that has no number or another one. */
  readonly take: (rows: PopulationRows) => RowFault | undefined;
  /** By code; NaN for one that no row has. */
  readonly sizes: () => Float64Array;
  /** The group whose population is below its units drawn and that stands first in the file. */
  readonly firstBelow: (drawn: Int32Array) => TooSmall | undefined;
}

export interface PopulationRows {
  readonly values: Float64Array;
  /** Code of each row; absent: one group. */
  readonly codes: Int32Array | undefined;
  readonly fileRow: (index: number) => number;
  readonly fault: (place: { readonly index: number; readonly code: number; readonly known: number }) => RowFault;
}

export interface TooSmall {
  readonly code: number;
  readonly size: number;
  readonly sampled: number;
  readonly row: number;
}

export function openPopulationSizes(): PopulationSizes {
  let sizes = new Float64Array(0);
  let rows = new Float64Array(0);
  return {
    take: ({ values, codes, fileRow, fault }) => {
      for (let index = 0; index < values.length; index += 1) {
        const code = codes === undefined ? 0 : (codes[index] as number);
        const value = values[index] as number;
        if (code >= sizes.length) [sizes, rows] = [grown(sizes, code + 1, Number.NaN), grown(rows, code + 1)];
        const known = sizes[code] as number;
        if (value === known) continue;
        if (Number.isNaN(value) || !Number.isNaN(known)) return fault({ index, code, known });
        sizes[code] = value;
        rows[code] = fileRow(index);
      }
      return undefined;
    },
    sizes: () => sizes,
    firstBelow: (drawn) => {
      let found: TooSmall | undefined;
      for (const [code, sampled] of drawn.entries()) {
        const [size = Number.NaN, row = 0] = [sizes[code], rows[code]];
        if (size < sampled && (found === undefined || row < found.row)) found = { code, size, sampled, row };
      }
      return found;
    },
  };
}
