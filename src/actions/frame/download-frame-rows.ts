import type { Frame } from "../../store/frames.ts";
import type { Store } from "../../store/store.ts";
import { frameRowColumns, frameRowLine, workbookRows } from "../../survey/frame/frame-row-words.ts";
import {
  cellsOf,
  type FrameRowFilter,
  type FrameRowView,
  filterByAgency,
  type RowCursor,
  unitsOf,
} from "../../survey/frame/frame-rows-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart, type RoundPart } from "../plan/find-round.ts";
import { findFrame } from "./find-frame.ts";
import { nextPlaces, placeNames } from "./show-frame-rows.ts";

export interface DownloadFrameRowsInput {
  readonly round: string;
  readonly part: string;
  readonly filter: FrameRowFilter;
  readonly format: "csv" | "xlsx";
}

/** So many units are read at once. */
const atOnce = 10_000;

/** All units that the filter finds, in the order of the page; a workbook holds so many and no more. */
export const downloadFrameRows = action(
  "showFrameRows",
  async ({ filter: asked = {}, format, ...input }: DownloadFrameRowsInput, effects): Promise<Result<DownloadedFile>> => {
    const { store } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const frame = await findFrame(store, found.value);
    if (!frame.ok) return frame;
    const filter = filterByAgency(asked, await store.listPartAgencies(found.value.part));
    const cells = cellsOf(await store.listFrameCells(frame.value), filter);
    const rows = unitsOf(cells);
    if (format === "xlsx" && rows > workbookRows) return fail(problem("E-FRAME-120", { rows, limit: workbookRows }));
    const batches = readAll(store, frame.value, { place: found.value, filter });
    const name = `${input.round}-${input.part}-dan-mau.${format}`;
    return ok(format === "csv" ? await csvFile(name, batches, effects) : await workbook(name, batches, effects));
  },
);

type Batches = AsyncIterable<readonly FrameRowView[]>;

async function* readAll(
  store: Store,
  frame: Frame,
  { place, filter }: { readonly place: RoundPart; readonly filter: FrameRowFilter },
): AsyncGenerator<readonly FrameRowView[], void, undefined> {
  const cells = cellsOf(await store.listFrameCells(frame), filter);
  const { rowOf } = await placeNames(store, place);
  let cursor: RowCursor | null = null;
  for (;;) {
    const places = await nextPlaces(store, frame, { cells, filter, cursor, limit: atOnce });
    if (places.length > 0) yield places.map(rowOf);
    const last = places.at(-1);
    if (!last || places.length < atOnce) return;
    cursor = { unitId: last.unitId, stratum: last.stratum, backwards: false };
  }
}

const csvFile = async (name: string, batches: Batches, { formats }: Effects): Promise<DownloadedFile> => {
  const encoder = new TextEncoder();
  const pieces = [encoder.encode(formats.csvText([frameRowColumns], { byteOrderMark: true }))];
  for await (const rows of batches) pieces.push(encoder.encode(formats.csvText(rows.map(frameRowLine), { forPeople: true })));
  return { name, mediaType: "text/csv; charset=utf-8", bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) };
};

const workbook = async (name: string, batches: Batches, { formats }: Effects): Promise<DownloadedFile> => {
  const rows: ReturnType<typeof frameRowLine>[] = [];
  for await (const batch of batches) for (const row of batch) rows.push(frameRowLine(row));
  const columns = frameRowColumns.map((header) => ({ header, kind: header === "Số hồ sơ" ? "integer" : "text" }) as const);
  const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, mediaType, bytes: await formats.writeXlsx({ sheets: [{ name: "Dàn mẫu", columns, rows }] }) };
};
