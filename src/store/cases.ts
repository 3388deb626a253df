import { type Selectable, sql } from "kysely";
import { addToCells } from "./case-cells.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type SampleCase = Selectable<Database["survey.sampleCases"]>;

export interface DrawnCase {
  readonly id: string;
  readonly code: string;
  readonly unitId: string;
  readonly role: "sample" | "reserve";
  /** Order within stratum and role, from 1. */
  readonly position: number;
}

export interface OnSiteCase {
  readonly id: string;
  readonly code: string;
  readonly agencyId: string;
  readonly position: number;
}

const insertedCells = sql`select agency_id, role, outcome, 1 as cases from inserted`;

/** Cases: one form to be filled each. */
export const casesStore = (db: Db) => ({
  /** Cases of drawn units; agency, field, stratum and the form they get are those of the unit in the frame. */
  insertDrawnCases: async (
    { province, partId, frameId }: { readonly province: string; readonly partId: string; readonly frameId: string },
    cases: readonly DrawnCase[],
  ): Promise<void> => {
    await sql`with inserted as (
      insert into survey.sample_cases
        (province, id, part_id, code, agency_id, field_code, stratum, role, position, unit_id, frame_unit_id,
        respondent, dossiers)
      select ${province}, drawn.id, ${partId}::uuid, drawn.code, unit.agency_id, unit.field_code, unit.stratum, drawn.role,
        drawn.position, unit.unit_id, unit.id, unit.respondent, unit.dossiers
      from unnest(${cases.map((drawn) => drawn.id)}::uuid[], ${cases.map((drawn) => drawn.code)}::text[],
        ${cases.map((drawn) => drawn.unitId)}::text[], ${cases.map((drawn) => drawn.role)}::text[],
        ${cases.map((drawn) => drawn.position)}::integer[]) as drawn (id, code, unit_id, role, position)
      join survey.frame_units as unit
        on unit.province = ${province} and unit.frame_id = ${frameId}::uuid and unit.unit_id = drawn.unit_id
      returning agency_id, role, outcome
    ) ${addToCells({ province, id: partId }, insertedCells)}`.execute(db);
  },

  insertOnSiteCases: async (
    { province, partId }: { readonly province: string; readonly partId: string },
    cases: readonly OnSiteCase[],
  ): Promise<void> => {
    await sql`with inserted as (
      insert into survey.sample_cases (province, id, part_id, code, agency_id, field_code, stratum, role, position)
      select ${province}, place.id, ${partId}::uuid, place.code, place.agency_id, '', place.agency_id, 'on-site', place.position
      from unnest(${cases.map((place) => place.id)}::uuid[], ${cases.map((place) => place.code)}::text[],
        ${cases.map((place) => place.agencyId)}::text[], ${cases.map((place) => place.position)}::integer[])
        as place (id, code, agency_id, position)
      returning agency_id, role, outcome
    ) ${addToCells({ province, id: partId }, insertedCells)}`.execute(db);
  },

  /** How many were sampled by a draw in stages, by stratum of the last stage. */
  countDrawn: async ({
    province,
    id,
  }: {
    readonly province: string;
    readonly id: string;
  }): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await sql<{ readonly stratum: string; readonly cases: number }>`
      select stratum, count(*)::integer as cases from survey.sample_cases
      where province = ${province} and part_id = ${id}::uuid and role = 'sample' and probability is not null
      group by stratum`.execute(db);
    return new Map(rows.map(({ stratum, cases }) => [stratum, cases]));
  },

  /** All cases of a part, or those of one stratum, sampled before reserves, in order. */
  listCases: (part: { readonly province: string; readonly id: string }, stratum?: string): Promise<SampleCase[]> => {
    const query = db
      .selectFrom("survey.sampleCases")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id);
    const narrowed = stratum === undefined ? query : query.where("stratum", "=", stratum);
    return narrowed.orderBy(sql`stratum collate "C"`).orderBy("role", "desc").orderBy("position").execute();
  },
});
