import type { TableRow } from "../../formats/row-cells.ts";
import type { FrameFileRow } from "../../store/frame-files.ts";
import type { Store } from "../../store/store.ts";
import type { FrameMapping } from "../../survey/frame/mapping.ts";
import { isMarked, markOfMended, placeOfLabel, rowLabel } from "../../survey/frame/mended-rows.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

/** Refused rows that come back. */
export interface MendedRows {
  /** Column names of the file that they were refused from, as they stood. */
  readonly header: readonly string[];
  /** Where these stand in the file that brings them back, and where the labels of the rows do. */
  readonly places: readonly number[];
  readonly labelAt: number;
  /** Labels of the rows that are still refused; each is claimed once. */
  readonly waiting: Set<string>;
  readonly claimed: Set<string>;
  /** Sheet for rows that somebody added. */
  readonly addedSheet: string;
}

/** The file of the frame whose refused rows stand under these headings; null when they are no such rows, E-FRAME-123 when it is gone. */
export const findMended = (
  header: readonly string[],
  files: readonly FrameFileRow[],
  file: string,
): Result<FrameFileRow | null> => {
  const mark = markOfMended(header);
  if (mark === null) return ok(null);
  const marked = files.find((one) => isMarked(mark, { number: one.number, sha256: one.fileSha256 }));
  return marked ? ok(marked) : fail(problem("E-FRAME-123", { file, column: header[mark.at] ?? "" }));
};

/** @param number under which the rows come back */
export const openMendedRows = async (
  store: Store,
  file: FrameFileRow,
  { header: mended, number }: { readonly header: readonly string[]; readonly number: number },
): Promise<MendedRows> => {
  const { header } = file.mapping as FrameMapping;
  const places = await store.listRejectedPlaces({ province: file.province, id: file.frameId }, file.number);
  return {
    ...{ header, labelAt: markOfMended(mended)?.at ?? 0, addedSheet: `+${number}`, claimed: new Set() },
    places: header.map((name) => mended.indexOf(name)),
    waiting: new Set(places.map(({ sheet, rowNumber }) => rowLabel(sheet, rowNumber))),
  };
};

/**
 * The row as it stood in its file; null for one that is refused no longer: it was brought back before. A row without a label, or with one
 * that another row has, was added by somebody, and says where it stands now.
 */
export const originalOf = (row: TableRow, mended: MendedRows): TableRow | null => {
  const { places, labelAt, waiting, claimed, addedSheet } = mended;
  const cells = places.map((at) => row.cells[at] ?? "");
  const place = placeOfLabel(row.cells[labelAt] ?? "");
  const label = place && rowLabel(place.sheet, place.row);
  if (label === null || claimed.has(label)) return { number: row.number, sheet: addedSheet, cells };
  if (!waiting.has(label)) return null;
  claimed.add(label);
  return { number: place?.row ?? row.number, ...(place?.sheet && { sheet: place.sheet }), cells };
};
