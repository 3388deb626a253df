import { sql } from "kysely";
import type { Unit, UnitRegister } from "../survey/units/unit.ts";
import type { Db } from "./db.ts";

/** A unit with the forms of its name that it is found by. */
export interface ListedUnit extends Unit {
  readonly plainName: string;
  readonly toneName: string;
}

export interface UnitList extends UnitRegister {
  readonly units: readonly ListedUnit[];
}

/** The list of units that the program brings, as the database holds it. */
export const unitListStore = (db: Db) => ({
  /** The version of the list that is loaded; undefined before the first. */
  findUnitListVersion: async (): Promise<string | undefined> => {
    const found = await db.selectFrom("survey.unitLists").select("version").orderBy("loadedAt", "desc").executeTakeFirst();
    return found?.version;
  },

  /** Lets one process at a time fill the tables, until its transaction ends. */
  lockUnitList: async (): Promise<void> => {
    await sql`lock table survey.unit_lists in exclusive mode`.execute(db);
  },

  /** Puts this list in the place of what there is; units that agencies point to stay even if the list has them no more. */
  replaceUnitList: async ({ version, units, successions }: UnitList, loadedAt: Date): Promise<void> => {
    const column = <Key extends keyof ListedUnit>(key: Key) => units.map((unit) => unit[key]);
    await sql`delete from survey.unit_successions`.execute(db);
    await sql`
      insert into survey.units
        (id, code, name, plain_name, tone_name, kind, level, parent_id, province_id, valid_from, valid_to, dated)
      select * from unnest(
        ${column("id")}::text[], ${column("code")}::text[], ${column("name")}::text[], ${column("plainName")}::text[],
        ${column("toneName")}::text[], ${column("kind")}::text[], ${column("level")}::text[], ${column("parentId")}::text[],
        ${column("provinceId")}::text[], ${column("validFrom")}::date[], ${column("validTo")}::date[], ${column("dated")}::boolean[])
      on conflict (id) do update set
        code = excluded.code, name = excluded.name, plain_name = excluded.plain_name, tone_name = excluded.tone_name,
        kind = excluded.kind, level = excluded.level, parent_id = excluded.parent_id, province_id = excluded.province_id,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, dated = excluded.dated`.execute(db);
    await sql`
      delete from survey.units as unit
      where not exists (select from unnest(${column("id")}::text[]) as listed (id) where listed.id = unit.id)
        and not exists (select from survey.agencies where unit_id = unit.id)`.execute(db);
    await sql`
      insert into survey.unit_successions (old_id, new_id, on_day, extent) select * from unnest(
        ${successions.map(({ oldId }) => oldId)}::text[], ${successions.map(({ newId }) => newId)}::text[],
        ${successions.map(({ on }) => on)}::date[], ${successions.map(({ extent }) => extent)}::text[])`.execute(db);
    await sql`delete from survey.unit_lists`.execute(db);
    await sql`insert into survey.unit_lists (version, loaded_at) values (${version}, ${loadedAt})`.execute(db);
  },
});
