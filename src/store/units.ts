import { type Selectable, sql } from "kysely";
import type { Succession, Unit, UnitKind, UnitLevel } from "../survey/units/unit.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

type Row = Selectable<Database["survey.units"]>;

const unitOf = ({ plainName, toneName, kind, level, ...row }: Row): Unit => ({
  ...row,
  kind: kind as UnitKind,
  level: level as UnitLevel,
});

export interface UnitSearch {
  /** Without marks, as `folded` makes it; finds names that contain it. */
  readonly plain: string;
  /** With marks, the tones at the end, as `toneFolded` makes it; equal and containing names come first. */
  readonly tone: string;
  /** Only units that existed on that day; absent: of all times. */
  readonly date?: string;
  readonly provinceId?: string;
  readonly limit: number;
  readonly offset?: number;
}

export interface ProvinceCount {
  readonly provinceId: string;
  readonly districts: number;
  readonly communes: number;
}

const onDay = (date: string) =>
  sql<boolean>`dated and (valid_from is null or valid_from <= ${date}::date) and (valid_to is null or ${date}::date <= valid_to)`;

const contains = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** A former commune and what it became, with where each stands. */
export interface UnitMoveRow {
  readonly oldId: string;
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newId: string;
  readonly newName: string;
  readonly newProvince: string;
  readonly onDay: string;
  readonly extent: "whole" | "part";
}

export interface UnitMoveSearch {
  /** Id of a province of today, or of a former one. */
  readonly provinceId?: string;
  /** Without marks; of the old or the new name, a code, or the district. */
  readonly plain?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Administrative units in time. */
export const unitsStore = (db: Db) => ({
  findUnits: async (ids: readonly string[]): Promise<Unit[]> => {
    if (ids.length === 0) return [];
    const rows = await db.selectFrom("survey.units").selectAll().where("id", "in", ids).execute();
    return rows.map(unitOf);
  },

  /** The units of a day; of one level, or below one province, if wanted. */
  listUnitsOn: async (
    date: string,
    wanted: { readonly level?: UnitLevel; readonly provinceId?: string; readonly parentId?: string } = {},
  ): Promise<Unit[]> => {
    let query = db.selectFrom("survey.units").selectAll().where(onDay(date));
    if (wanted.level) query = query.where("level", "=", wanted.level);
    if (wanted.provinceId) query = query.where("provinceId", "=", wanted.provinceId);
    if (wanted.parentId) query = query.where("parentId", "=", wanted.parentId);
    return (await query.orderBy("id").execute()).map(unitOf);
  },

  /** Every unit that stands directly below this one, at whatever time. */
  listUnitsBelow: async (parentId: string): Promise<Unit[]> =>
    (await db.selectFrom("survey.units").selectAll().where("parentId", "=", parentId).orderBy("id").execute()).map(unitOf),

  /** Of each province of a day, how many districts and communes it had. */
  countUnitsOn: async (date: string): Promise<ProvinceCount[]> => {
    const { rows } = await sql<ProvinceCount>`
      select province_id as "provinceId",
        (count(*) filter (where level = 'district'))::integer as districts,
        (count(*) filter (where level = 'commune'))::integer as communes
      from survey.units where ${onDay(date)} group by province_id`.execute(db);
    return rows;
  },

  /** The best match first: the same name, then names that hold it with its marks, then without. */
  searchUnits: async ({ plain, tone, date, provinceId, limit, offset = 0 }: UnitSearch) => {
    const { rows } = await sql<Row & { readonly total: number }>`
      select *, (count(*) over ())::integer as total from survey.units
      where (plain_name like ${contains(plain)} or code = ${plain} or id = ${plain})
        and ${date ? onDay(date) : sql`true`} and ${provinceId ? sql`province_id = ${provinceId}` : sql`true`}
      order by code is distinct from ${plain}, tone_name not like ${contains(tone)},
        plain_name not like ${`%${plain}`}, valid_to is not null, level = 'commune', plain_name, id
      limit ${limit} offset ${offset}`.execute(db);
    return { total: rows[0]?.total ?? 0, units: rows.map(({ total, ...row }) => unitOf(row)) };
  },

  /** The links of these units to those before and after them. */
  listSuccessions: async (ids: readonly string[]): Promise<Succession[]> => {
    if (ids.length === 0) return [];
    const rows = await db
      .selectFrom("survey.unitSuccessions")
      .selectAll()
      .where((where) => where.or([where("oldId", "in", ids), where("newId", "in", ids)]))
      .orderBy("newId")
      .orderBy("oldId")
      .execute();
    return rows.map(({ onDay: on, extent, ...link }) => ({ ...link, on, extent: extent as Succession["extent"] }));
  },

  /** Which former commune became which, by district; the look-up table of the merger. */
  listUnitMoves: async ({ provinceId, plain, limit, offset = 0 }: UnitMoveSearch) => {
    const like = plain ? contains(plain) : "%";
    const { rows } = await sql<UnitMoveRow & { readonly total: number }>`
      select old.id as "oldId", old.code as "oldCode", old.name as "oldName", district.name as "oldDistrict",
        former.name as "oldProvince", new.id as "newId", new.name as "newName", province.name as "newProvince",
        link.on_day as "onDay", link.extent, (count(*) over ())::integer as total
      from survey.unit_successions as link
      join survey.units as old on old.id = link.old_id and old.level <> 'province'
      join survey.units as new on new.id = link.new_id
      join survey.units as district on district.id = old.parent_id
      join survey.units as former on former.id = old.province_id
      join survey.units as province on province.id = new.province_id
      where (old.plain_name like ${like} or new.plain_name like ${like} or district.plain_name like ${like}
          or old.code = ${plain ?? ""} or new.code = ${plain ?? ""})
        and ${provinceId ? sql`(new.province_id = ${provinceId} or old.province_id = ${provinceId})` : sql`true`}
      order by province.id, former.id, district.name, new.id, old.id
      limit ${limit ?? null} offset ${offset}`.execute(db);
    return { total: rows[0]?.total ?? 0, moves: rows as readonly UnitMoveRow[] };
  },
});
