import { type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";
import type { Database } from "./schema.ts";

/** Units that are alike in everything a frame is filtered by. */
export type FrameCell = Omit<Selectable<Database["survey.frameCells"]>, "province" | "frameId">;

export interface CountedRespondents {
  readonly citizens: number;
  readonly organisations: number;
  readonly filedForOthers: number;
}

type FrameKey = Pick<Frame, "province" | "id">;

/** How many units of each kind a frame has. */
export const frameCellsStore = (db: Db) => ({
  /** Counts the units of the frame anew: part of whatever changes a unit. */
  countFrameCells: async ({ province, id }: FrameKey): Promise<void> => {
    await sql`delete from survey.frame_cells where province = ${province} and frame_id = ${id}::uuid`.execute(db);
    await sql`insert into survey.frame_cells
      (province, frame_id, agency_id, field_code, stratum, exclusion, respondent, filed_for_others, units)
      select ${province}, ${id}::uuid, agency_id, field_code, stratum, coalesce(exclusion, ''), respondent, filed_for_others, count(*)
      from survey.frame_units where province = ${province} and frame_id = ${id}::uuid
      group by agency_id, field_code, stratum, coalesce(exclusion, ''), respondent, filed_for_others`.execute(db);
  },

  /** Eligible units of each agency: by whom the dossier is of, and filed for somebody else. */
  countRespondents: async ({ province, id }: FrameKey): Promise<ReadonlyMap<string, CountedRespondents>> => {
    const { rows } = await sql<CountedRespondents & { readonly agencyId: string }>`
      select agency_id,
        coalesce(sum(units) filter (where respondent = 'citizen'), 0)::integer as citizens,
        coalesce(sum(units) filter (where respondent = 'organisation'), 0)::integer as organisations,
        coalesce(sum(units) filter (where filed_for_others), 0)::integer as filed_for_others
      from survey.frame_cells where province = ${province} and frame_id = ${id}::uuid and exclusion = ''
      group by agency_id`.execute(db);
    return new Map(rows.map(({ agencyId, ...counts }) => [agencyId, counts]));
  },

  /** In the order of the protocol: by stratum. */
  listFrameCells: ({ province, id }: FrameKey): Promise<FrameCell[]> =>
    db
      .selectFrom("survey.frameCells")
      .select(["agencyId", "fieldCode", "stratum", "exclusion", "respondent", "filedForOthers", "units"])
      .where("province", "=", province)
      .where("frameId", "=", id)
      .orderBy(sql`stratum collate "C"`)
      .execute(),
});
