import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";

export interface PlainTable {
  /** Beginning of the file name. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table of texts as csv (UTF-8 with byte order mark) or as a workbook whose codes keep their zeros. */
export const tableFile = async (
  { name, title, columns, rows }: PlainTable,
  format: "csv" | "xlsx",
  { formats }: Effects,
): Promise<DownloadedFile> => {
  if (format === "csv") {
    const text = formats.csvText([columns, ...rows], { byteOrderMark: true, forPeople: true });
    return { name: `${name}.csv`, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) };
  }
  const sheet = { name: title, columns: columns.map((header) => ({ header, kind: "text" as const })), rows };
  return { name: `${name}.xlsx`, mediaType: xlsxType, bytes: await formats.writeXlsx({ sheets: [sheet] }) };
};
