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

/** How many eligible persons stand behind so many dossiers: merged units count with the one that stays. */
const countMultiplicities = async (db: Db, { province, id }: FrameKey): Promise<void> => {
  await sql`
      with judged as (
        select first_unit_id as id from survey.frame_pairs
        where province = ${province} and frame_id = ${id}::uuid and verdict = 'same'
        union select second_unit_id from survey.frame_pairs
        where province = ${province} and frame_id = ${id}::uuid and verdict = 'same'
      ),
      merged as (
        select unit.merged_into as id, sum(unit.dossiers) as dossiers
        from judged join survey.frame_units as unit on unit.province = ${province} and unit.id = judged.id
        where unit.merged_into is not null group by unit.merged_into
      ),
      counted as (
        select (unit.dossiers + coalesce(merged.dossiers, 0))::integer as dossiers, count(*)::integer as persons
        from survey.frame_units as unit left join merged on merged.id = unit.id
        where unit.province = ${province} and unit.frame_id = ${id}::uuid and unit.exclusion is null
        group by 1
      )
      update survey.frames set multiplicities = coalesce(
        (select jsonb_agg(jsonb_build_object('dossiers', dossiers, 'persons', persons) order by dossiers) from counted), '[]')
      where province = ${province} and id = ${id}::uuid`.execute(db);
};

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
    await countMultiplicities(db, { province, id });
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
