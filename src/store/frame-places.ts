import { type Selectable, sql } from "kysely";
import type { FrameRowFilter, RowCursor } from "../survey/frame/frame-rows-view.ts";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";
import type { Database } from "./schema.ts";

export type FramePlace = Pick<
  Selectable<Database["survey.frameUnits"]>,
  | ("unitId" | "agencyId" | "fieldCode" | "stratum" | "completedOn" | "exclusion")
  | ("respondent" | "dossiers" | "filedForOthers")
>;

type FrameKey = Pick<Frame, "province" | "id">;

interface Wanted {
  readonly filter: Pick<FrameRowFilter, "state" | "respondent" | "filedForOthers">;
  /** Looked into one by one, each no further than the limit: strata.length × limit rows at most. */
  readonly strata: readonly string[];
  readonly cursor: RowCursor | null;
  readonly limit: number;
}

const matches = ({ state, respondent, filedForOthers }: Wanted["filter"]) => {
  const parts = [
    ...(state ? [state === "eligible" ? sql`unit.exclusion is null` : sql`unit.exclusion = ${state}`] : []),
    ...(respondent ? [sql`unit.respondent = ${respondent}`] : []),
    ...(filedForOthers ? [sql`unit.filed_for_others`] : []),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
};

/** Beyond the cursor in its own stratum; anywhere in the others. */
const beyond = (cursor: RowCursor | null) => {
  if (cursor === null) return sql`true`;
  const { unitId, stratum, backwards } = cursor;
  const side = backwards ? sql`<` : sql`>`;
  return sql`(place.stratum <> ${stratum} or unit.unit_id collate "C" ${side} ${unitId})`;
};

/** Units of a frame as they are looked at: without who they are. */
export const framePlacesStore = (db: Db) => ({
  /** The next units of these strata beyond the cursor, in the order of the protocol, whichever way the cursor goes. */
  listFramePlaces: async ({ province, id }: FrameKey, { filter, strata, cursor, limit }: Wanted): Promise<FramePlace[]> => {
    const turn = cursor?.backwards ? sql`desc` : sql`asc`;
    const { rows } = await sql<FramePlace>`
      select found.* from unnest(${[...strata]}::text[]) as place(stratum)
      cross join lateral (
        select unit.unit_id, unit.agency_id, unit.field_code, unit.stratum, unit.completed_on, unit.exclusion, unit.respondent,
          unit.dossiers, unit.filed_for_others
        from survey.frame_units as unit
        where unit.province = ${province} and unit.frame_id = ${id}::uuid and unit.stratum collate "C" = place.stratum
          and ${matches(filter)} and ${beyond(cursor)}
        order by unit.unit_id collate "C" ${turn} limit ${limit}
      ) as found
      order by found.stratum collate "C" ${turn}, found.unit_id collate "C" ${turn} limit ${limit}`.execute(db);
    return cursor?.backwards ? rows.toReversed() : rows;
  },

  /** The stratum of a unit; undefined for a code that the frame does not have. */
  findUnitStratum: async ({ province, id }: FrameKey, unitId: string): Promise<string | undefined> => {
    const unit = await db
      .selectFrom("survey.frameUnits")
      .select("stratum")
      .where("province", "=", province)
      .where("frameId", "=", id)
      .where("unitId", "=", unitId)
      .executeTakeFirst();
    return unit?.stratum;
  },
});
