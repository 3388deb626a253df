import { type Problem, problemMessage } from "../problem.ts";

export interface RejectedLine {
  readonly row: number;
  readonly problem: Problem;
  /** The cells as they were; empty when the row could not be read at all. */
  readonly cells: readonly string[];
}

/**
 * The refused rows as a csv that spreadsheets open (UTF-8 with BOM, CRLF): row, column, value and what is wrong, then the columns
 * of the file, so that the mended rows can be imported again. Cells that a spreadsheet would run as a formula are made text.
 */
export const rejectedCsv = (header: readonly string[], lines: readonly RejectedLine[]): string => {
  const head = ["Dòng", "Cột lỗi", "Giá trị lỗi", "Vấn đề và cách xử lý", ...header];
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
