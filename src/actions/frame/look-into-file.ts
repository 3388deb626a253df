import type { TableSource } from "../../formats/table.ts";
import { type ColumnMapping, fitsHeader, guessMapping } from "../../survey/frame/column-mapping.ts";
import type { FileLayout, FoundLayout } from "../../survey/frame/file-layout.ts";
import { isFrameHeading } from "../../survey/frame/headings.ts";
import { isMonthFirst, lookedRows, previewRows, type UploadPreview, uploadDays } from "../../survey/frame/upload-preview.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";

export interface LookedInto {
  readonly header: readonly string[];
  readonly preview: UploadPreview;
  /** Where the list was found. */
  readonly layout: FileLayout;
}

interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** The header and the first rows of a file that was kept, where somebody says they are or where they are found. */
export const lookIntoFile = async (
  { id, name }: KeptFile,
  layout: FileLayout,
  { uploads, formats }: Pick<Effects, "uploads" | "formats">,
): Promise<Result<LookedInto>> => {
  const opened = await uploads.open(id);
  if (opened === null) return fail(problem("E-FRAME-112", { file: name, days: uploadDays }));
  try {
    const table = await formats.readTable({ name, source: opened.source }, { list: { ...layout, isKnown: isFrameHeading } });
    return table.ok ? await lookedInto(table.value, name) : table;
  } finally {
    opened.close();
  }
};

const lookedInto = async (table: TableSource, file: string): Promise<Result<LookedInto>> => {
  const first = await firstRows(table);
  if (!first.ok) return first;
  const { rows, count, isWhole } = first.value;
  if (rows.length === 0) return fail(problem("E-FRAME-105", { file }));
  const { header, headerRow, headerRows, top } = table;
  const place = { headerRow, headerRows, ...(table.kind === "xlsx" && { sheet: table.sheet }) };
  const layout: FoundLayout = { ...place, sheets: table.kind === "xlsx" ? table.sheets : [], top };
  const note = table.kind === "csv" ? table.encoding : table.sheet;
  const looked = { rows: count, isWhole, passed: table.passed() };
  return ok({ header, preview: { note, rows, looked, layout }, layout: place });
};

interface FirstRows {
  readonly rows: UploadPreview["rows"];
  readonly count: number;
  readonly isWhole: boolean;
}

const firstRows = async ({ batches }: TableSource): Promise<Result<FirstRows>> => {
  const rows: UploadPreview["rows"][number][] = [];
  let count = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      count += 1;
      if (row.ok && rows.length < previewRows) rows.push(row.value);
      else if (!row.ok && row.last) return row;
    }
    if (count >= lookedRows) return ok({ rows, count, isWhole: false });
  }
  return ok({ rows, count, isWhole: true });
};

export interface Guess {
  readonly mapping: ColumnMapping;
  /** Name of the profile that it comes from. */
  readonly profile: string | null;
}

/** What the columns of a file are taken for until somebody says so: as a profile that fits, else by their headings. */
export const guessOf = async (
  province: string,
  { header, preview }: Pick<LookedInto, "header" | "preview">,
  { store }: Pick<Effects, "store">,
): Promise<Guess> => {
  const known = (await store.listFrameProfiles(province)).find(({ mapping }) => fitsHeader(mapping as ColumnMapping, header));
  if (known) return { mapping: known.mapping as ColumnMapping, profile: known.name };
  return { mapping: guessed(header, preview), profile: null };
};

const guessed = (header: readonly string[], { rows }: UploadPreview): ColumnMapping => {
  const mapping = guessMapping(header);
  const at = header.indexOf(mapping.columns.completedOn ?? "");
  const isOther = at >= 0 && isMonthFirst(rows.map(({ cells }) => (cells[at] ?? "").trim()));
  return isOther ? { ...mapping, dayOrder: "month-first" } : mapping;
};
