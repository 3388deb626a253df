import { problemMessage } from "../problem.ts";
import { type MarkedFile, plainHeadings, rejectedHeadings } from "./mended-rows.ts";
import { type PassedKind, passedWords } from "./passed-rows.ts";
import type { RejectedLine } from "./rejected-csv.ts";

/** A row that was passed over, as the file of the refused rows shows it. */
export interface PassedLine {
  readonly row: number | string;
  readonly kind: PassedKind;
  readonly cells: readonly string[];
}

export interface KeptLines {
  readonly rejected: readonly RejectedLine[];
  readonly passed: readonly PassedLine[];
  /** Dossiers that another file had brought. */
  readonly overlaps: readonly RejectedLine[];
}

interface TextSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly kind: "text" }[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Everything of a file that made no unit, as sheets of one workbook: rows to be mended and sent back, rows that are no dossiers, and
 * dossiers that another file had brought. All cells are text, so that a spreadsheet keeps leading zeros and long numbers.
 */
export const rejectedSheets = (
  header: readonly string[],
  { rejected, passed, overlaps }: KeptLines,
  file: MarkedFile,
): readonly TextSheet[] => [
  sheet(
    "Dòng bị từ chối",
    [...rejectedHeadings(file), ...header],
    rejected.map((line) => faultLine(line, header)),
  ),
  ...(overlaps.length === 0
    ? []
    : [
        sheet(
          "Đã có từ tệp khác",
          [...plainHeadings, ...header],
          overlaps.map((line) => faultLine(line, header)),
        ),
      ]),
  ...(passed.length === 0
    ? []
    : [
        sheet(
          "Không phải hồ sơ",
          ["Dòng", "Loại dòng", ...header],
          passed.map(({ row, kind, cells }) => [String(row), passedWords[kind], ...squared(cells, header)]),
        ),
      ]),
];

const faultLine = ({ row, problem, cells }: RejectedLine, header: readonly string[]): readonly string[] => [
  ...[String(row), String(problem.details.column ?? ""), String(problem.details.value ?? ""), problemMessage(problem, "vi")],
  ...squared(cells, header),
];

const squared = (cells: readonly string[], header: readonly string[]): readonly string[] =>
  header.map((_, at) => cells[at] ?? "");

const sheet = (name: string, headings: readonly string[], rows: readonly (readonly string[])[]): TextSheet => ({
  name,
  columns: headings.map((heading) => ({ header: heading, kind: "text" })),
  rows,
});
