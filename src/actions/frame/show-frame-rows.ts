import type { FramePlace } from "../../store/frame-places.ts";
import type { Frame } from "../../store/frames.ts";
import type { Store } from "../../store/store.ts";
import {
  type CountedUnits,
  cellsOf,
  type FrameRowFilter,
  type FrameRowsView,
  type FrameRowView,
  filterByAgency,
  type RowCursor,
  strataWanted,
  unitsOf,
} from "../../survey/frame/frame-rows-view.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { findPart, type RoundPart, roundHead } from "../plan/find-round.ts";

export interface ShowFrameRowsInput {
  readonly round: string;
  readonly part: string;
  readonly filter: FrameRowFilter;
  /** Code of the unit behind which the page begins; one that the frame does not have begins at the beginning. */
  readonly after?: string | undefined;
  /** Code of the unit before which the page ends. */
  readonly before?: string | undefined;
}

/** So many units stand on a page. */
export const rowsOfPage = 40;

/**
 * The units of a frame, a page of them, with how many the filter finds. No personal data; but who knows the dossiers of an agency could
 * tell by day and field who was drawn, so that nobody who sees some units alone sees these.
 */
export const showFrameRows = action(
  "showFrameRows",
  async ({ filter: asked = {}, ...input }: ShowFrameRowsInput, { store }): Promise<Result<FrameRowsView>> => {
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    if (part.source === "on-site") return fail(problem("E-FRAME-109", { part: part.code }));
    const frame = await store.findFrame(part);
    const { agencies, fields, rowOf } = await placeNames(store, found.value);
    const filter = filterByAgency(asked, agencies);
    const shown = frame ? await showRows(store, frame, { filter, input }) : none;
    return ok({
      round: await roundHead(store, round),
      part: { code: part.code, title: part.title },
      ...{ ...shown, rows: shown.rows.map(rowOf), filter, agencies, fields },
    });
  },
);

type ShownRows = Pick<FrameRowsView, "file" | "total" | "eligible"> & { readonly rows: readonly FramePlace[] };

/** Nothing was imported yet. */
const none: ShownRows = { file: null, rows: [], total: 0, eligible: { citizen: 0, organisation: 0, filedForOthers: 0 } };

const showRows = async (
  store: Store,
  frame: Frame,
  { filter, input }: { readonly filter: FrameRowFilter; readonly input: Pick<ShowFrameRowsInput, "after" | "before"> },
): Promise<ShownRows> => {
  const cells = cellsOf(await store.listFrameCells(frame), filter);
  const cursor = await cursorOf(store, frame, input);
  const eligible = cells.filter(({ exclusion }) => exclusion === "");
  return {
    file: frame.fileName,
    rows: await nextPlaces(store, frame, { cells, filter, cursor, limit: rowsOfPage }),
    total: unitsOf(cells),
    eligible: {
      citizen: unitsOf(eligible.filter(({ respondent }) => respondent === "citizen")),
      organisation: unitsOf(eligible.filter(({ respondent }) => respondent === "organisation")),
      filedForOthers: unitsOf(eligible.filter(({ filedForOthers }) => filedForOthers)),
    },
  };
};

interface NextPlaces {
  readonly cells: readonly CountedUnits[];
  readonly filter: FrameRowFilter;
  readonly cursor: RowCursor | null;
  readonly limit: number;
}

/** The next units, read from no more strata than hold them. */
export const nextPlaces = (store: Store, frame: Frame, { cells, filter, cursor, limit }: NextPlaces): Promise<FramePlace[]> =>
  store.listFramePlaces(frame, { filter, cursor, limit, strata: strataWanted(cells, { cursor, limit }) });

const cursorOf = async (
  store: Store,
  frame: Frame,
  { after, before }: Pick<ShowFrameRowsInput, "after" | "before">,
): Promise<RowCursor | null> => {
  const unitId = after || before;
  if (!unitId) return null;
  const stratum = await store.findUnitStratum(frame, unitId);
  return stratum === undefined ? null : { unitId, stratum, backwards: !after };
};

/** Names of agencies and fields as the plan has them, and rows with these names. */
export const placeNames = async (store: Store, { part }: RoundPart) => {
  const [agencies, fields] = await Promise.all([store.listPartAgencies(part), store.listPartFields(part)]);
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  const fieldNames = new Map(fields.map(({ code, name }) => [code, name]));
  const rowOf = ({ agencyId, fieldCode, ...place }: FramePlace): FrameRowView => ({
    ...place,
    agency: agencyNames.get(agencyId) ?? agencyId,
    field: fieldNames.get(fieldCode) ?? fieldCode,
  });
  return {
    rowOf,
    agencies: agencies.map(({ id, name }) => ({ id, name })),
    fields: fields.map(({ code, name }) => ({ code, name })),
  };
};
