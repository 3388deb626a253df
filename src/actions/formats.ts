import type { parseBirthYear, parseDate } from "../formats/cell.ts";
import type { readMethod } from "../formats/method-file.ts";
import type { readTable } from "../formats/table.ts";

/** Bytes ↔ model, as actions need it; main.ts puts the functions of src/formats and the charts of src/web/parts/charts in. */
export interface Formats {
  readonly readTable: typeof readTable;
  readonly parseDate: typeof parseDate;
  readonly parseBirthYear: typeof parseBirthYear;
  readonly readMethod: typeof readMethod;
}
