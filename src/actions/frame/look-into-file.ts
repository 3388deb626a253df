import type { TableSource } from "../../formats/table.ts";
import type { FrameFileRow } from "../../store/frame-files.ts";
import { type ColumnMapping, fitsHeader, guessMapping } from "../../survey/frame/column-mapping.ts";
import type { FileLayout, FoundLayout } from "../../survey/frame/file-layout.ts";
import { isFrameHeading } from "../../survey/frame/headings.ts";
import { isMonthFirst, lookedRows, previewRows, type UploadPreview, uploadDays } from "../../survey/frame/upload-preview.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { noteOf } from "./take-frame.ts";

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

type Files = Pick<Effects, "uploads" | "formats">;

/** The header and the first rows of a file that was kept, where somebody says they are or where they are found. */
export const lookIntoFile = async (kept: KeptFile, layout: FileLayout, files: Files): Promise<Result<LookedInto>> =>
  openKept(kept, files, async (read) => {
    const table = await read(layout);
    return table.ok ? lookedInto(table.value, kept.name) : table;
  });

/**
 * The same, but a file whose column names or letters are not found is shown as it is, with why: somebody can say where they are, and the
 * file need not be sent again.
 */
export const lookAnyhow = async (kept: KeptFile, layout: FileLayout, files: Files): Promise<Result<LookedInto>> => {
  const looked = await lookIntoFile(kept, layout, files);
  const isMendable = (code: string): boolean => mendable.has(code) || (code === noRows && layout.encoding !== undefined);
  if (looked.ok || !looked.problems.every(({ code }) => isMendable(code))) return looked;
  return openKept(kept, files, async (read) => {
    const table = await read({ ...layout, anyHeader: true });
    const shown = table.ok ? await shownAs(table.value) : table;
    if (!shown.ok) return looked;
    return ok({ ...shown.value, header: [], preview: { ...shown.value.preview, problems: looked.problems } });
  });
};

/** No column names, or letters that cannot be read: another row, sheet or encoding may be chosen. */
const mendable: ReadonlySet<string> = new Set(["E-FRAME-011", "E-FRAME-023"]);
/** In a wrong encoding no row may be whole. */
const noRows = "E-FRAME-105";

type ReadKept = (list: FileLayout & { readonly anyHeader?: true }) => Promise<Result<TableSource>>;

const openKept = async (
  { id, name }: KeptFile,
  { uploads, formats }: Files,
  look: (read: ReadKept) => Promise<Result<LookedInto>>,
): Promise<Result<LookedInto>> => {
  const opened = await uploads.open(id);
  if (opened === null) return fail(problem("E-FRAME-112", { file: name, days: uploadDays }));
  try {
    const { source } = opened;
    return await look((list) => formats.readTable({ name, source }, { list: { ...list, isKnown: isFrameHeading } }));
  } finally {
    opened.close();
  }
};

const lookedInto = async (table: TableSource, file: string): Promise<Result<LookedInto>> => {
  const looked = await shownAs(table);
  return looked.ok && looked.value.preview.rows.length === 0 ? fail(problem(noRows, { file })) : looked;
};

const shownAs = async (table: TableSource): Promise<Result<LookedInto>> => {
  const first = await firstRows(table);
  if (!first.ok) return first;
  const { rows, count, isWhole } = first.value;
  const { header, headerRow, headerRows, top } = table;
  const where = table.kind === "xlsx" ? { sheet: table.sheet, together: table.together } : { encoding: table.encoding };
  const place: FileLayout & Pick<FoundLayout, "headerRow" | "headerRows"> = { headerRow, headerRows, ...where };
  const found = table.kind === "xlsx" ? { sheets: table.sheets } : { sheets: [], samples: table.samples };
  const layout: FoundLayout = { ...place, ...found, top };
  const looked = { rows: count, isWhole, passed: table.passed() };
  return ok({ header, preview: { note: noteOf(table), rows, looked, layout }, layout: place });
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

/** What the columns of a file are taken for until somebody says so: as in the file whose rows come back, as a profile that fits, else by their headings. */
export const guessOf = async (
  province: string,
  { header, preview }: Pick<LookedInto, "header" | "preview">,
  { store, mends }: Pick<Effects, "store"> & { readonly mends?: FrameFileRow | null },
): Promise<Guess> => {
  if (mends?.columnMapping) return { mapping: mends.columnMapping as ColumnMapping, profile: null };
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
