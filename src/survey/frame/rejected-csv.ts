import { type Problem, problemMessage } from "../problem.ts";
import { type MarkedFile, plainHeadings, rejectedHeadings } from "./mended-rows.ts";

export interface RejectedLine {
  /** Its row in the file, with the sheet where several were read. */
  readonly row: number | string;
  readonly problem: Problem;
  /** The cells as they were; empty when the row could not be read at all. */
  readonly cells: readonly string[];
}

/**
 * The refused rows as a csv that spreadsheets open (UTF-8 with BOM, CRLF): row, column, value and what is wrong, then the columns
 * of the file, so that the mended rows can be sent back; where a file of a frame is given, the first heading says whose rows they are. Cells that a spreadsheet would run
 * as a formula are made text.
 */
export const rejectedCsv = (header: readonly string[], lines: readonly RejectedLine[], file?: MarkedFile): string => {
  const head = [...(file ? rejectedHeadings(file) : plainHeadings), ...header];
  const rows = lines.map(({ row, problem, cells }) => [
    String(row),
    String(problem.details.column ?? ""),
    String(problem.details.value ?? ""),
    problemMessage(problem, "vi"),
    ...header.map((_, index) => cells[index] ?? ""),
  ]);
  return `\uFEFF${[head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
};

const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
