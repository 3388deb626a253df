/** A row as the file has it: its number as a person sees it in a spreadsheet, counted from 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Name of its sheet, where several are read as one list. */
  readonly sheet?: string;
}

export const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell.trim() !== "";

export const filled = (row: TableRow): number => row.cells.filter(isFilled).length;

export const isBlank = (row: TableRow): boolean => !row.cells.some(isFilled);

export const trimEnd = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex(isFilled) + 1);

/** Dates, long numbers and the like never name a column; a year or a running number may. */
export const isData = (cell: string): boolean =>
  /^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^[\s\d.,+-]*\d{5,}[\s\d.,+-]*$/.test(cell);
