import { sql } from "kysely";
import type { Db } from "./db.ts";

export interface FoundScope {
  readonly id: string;
  readonly kind: "agency" | "area";
  readonly name: string;
  readonly covers: readonly string[];
  readonly rounds: readonly string[];
  readonly wholeRounds: readonly string[];
}

/** What a role for one unit reaches: the units and agencies below it, and the rounds that measure them. */
export const unitScopesStore = (db: Db) => ({
  /** An agency with those below it, or an administrative unit with those and the agencies in it; undefined: there is no such unit. */
  findUnitScope: async (id: string): Promise<FoundScope | undefined> => {
    const covered = await listCovered(db, id);
    if (covered.length === 0) return undefined;
    const own = covered.find((unit) => unit.id === id);
    const covers = [...new Set([id, ...covered.map((unit) => unit.id)])];
    const rounds = await listMeasured(db, covers);
    return {
      ...{ id, kind: own?.kind ?? "area", name: own?.name ?? id, covers },
      rounds: rounds.map(({ code }) => code),
      wholeRounds: rounds.filter(({ whole }) => whole).map(({ code }) => code),
    };
  },
});

interface Covered {
  readonly id: string;
  readonly kind: "agency" | "area";
  readonly name: string;
}

/** The agencies of a province are told by its code, whether or not its administrative units are known. */
const listCovered = async (db: Db, id: string): Promise<readonly Covered[]> => {
  const { rows } = await sql<Covered>`
    with recursive area as (
      select id, code, name from survey.units where id = ${id} or code = ${id}
      union
      select unit.id, unit.code, unit.name from survey.units unit join area on unit.parent_id = area.id
    ), agency as (
      select id, name from survey.agencies where id = ${id} or province = ${id} or unit_id in (select id from area)
      union
      select below.id, below.name from survey.agencies below join agency on below.parent_id = agency.id
    )
    select id, 'agency' as kind, name from agency
    union all
    select id, 'area', name from area
    order by 1, 2`.execute(db);
  return rows;
};

/** A round lies wholly in the units when it measures nothing else, or belongs to one of them as a province. */
const listMeasured = async (
  db: Db,
  covers: readonly string[],
): Promise<readonly { readonly code: string; readonly whole: boolean }[]> => {
  const { rows } = await sql<{ code: string; whole: boolean }>`
    with member as (
      select part.province, part.round_id, member.agency_id
      from survey.part_agencies member
      join survey.parts part on part.province = member.province and part.id = member.part_id
    )
    select round.code,
      round.province = any(${covers}) or not exists (
        select from member
        where member.province = round.province and member.round_id = round.id and member.agency_id <> all(${covers})
      ) as whole
    from survey.rounds round
    where round.province = any(${covers}) or exists (
      select from member
      where member.province = round.province and member.round_id = round.id and member.agency_id = any(${covers})
    )
    order by round.code`.execute(db);
  return rows;
};
