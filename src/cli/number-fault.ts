import type { ColumnTable } from "../formats/column-table.ts";
import { problem } from "../survey/problem.ts";
import type { RowFault } from "./row-fault.ts";

/** What the numbers of a column must be, as text and as a test; an empty cell is NaN. */
export interface WantedNumber {
  readonly text: string;
  readonly isMet: (value: number) => boolean;
}

/** The first row of a chunk whose number is not what it must be. */
export function firstNot(table: ColumnTable, column: string, { text, isMet }: WantedNumber): RowFault | undefined {
  const { values } = table.number(column);
  const index = values.findIndex((value) => !isMet(value));
  if (index === -1) return undefined;
  const value = Number.isNaN(values[index]) ? "" : (values[index] as number);
  return { index, problem: problem("E-INDICATOR-008", { row: table.fileRow(index), column, value, expected: text }) };
}
