import { type Insertable, type Selectable, sql } from "kysely";
import type { Merge, MergeableUnit } from "../survey/frame/merge-persons.ts";
import type { Db } from "./db.ts";
import type { Frame } from "./frames.ts";
import type { Database } from "./schema.ts";

export type FramePair = Selectable<Database["survey.framePairs"]>;

type FrameKey = Pick<Frame, "province" | "id">;

/** Two units whose persons are to be looked at, with who they are, sealed. */
export interface CandidatePair {
  readonly firstUnitId: string;
  readonly secondUnitId: string;
  readonly firstCipher: Buffer;
  readonly secondCipher: Buffer;
}

/** A unit of a pair as it is shown. */
export interface PairedUnit {
  readonly id: string;
  readonly unitId: string;
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly completedOn: string | null;
  readonly exclusion: string | null;
  readonly dossiers: number;
  readonly cipher: Buffer;
}

/** So many candidates are opened and looked at; beyond that, the file's identity numbers are of little use. */
export const mostCandidates = 20_000;

/** Rows that were just imported have no statistics yet: the planner takes thousands for one and compares each with each. */
const joinByHash = (db: Db) => sql`set local enable_nestloop = off`.execute(db);

/** Pairs of units that may be one person, what was judged of them, and what follows from it. */
export const framePairsStore = (db: Db) => ({
  /** Eligible units of one name and birth whose identity numbers do not agree. */
  listNamesakes: async ({ province, id }: FrameKey): Promise<readonly CandidatePair[]> => {
    await joinByHash(db);
    const { rows } = await sql<CandidatePair>`
      with eligible as materialized (
        select person.* from contact.persons as person
        join survey.frame_units as unit on unit.province = person.province and unit.id = person.frame_unit_id
        where person.province = ${province} and person.frame_id = ${id}::uuid and unit.exclusion is null
          and person.name_birth_hash is not null
      )
      select a.frame_unit_id as first_unit_id, b.frame_unit_id as second_unit_id, a.cipher as first_cipher, b.cipher as second_cipher
      from eligible as a join eligible as b on a.name_birth_hash = b.name_birth_hash and a.frame_unit_id < b.frame_unit_id
      where a.identity_hash is null or b.identity_hash is null or a.identity_hash <> b.identity_hash
      limit ${mostCandidates}`.execute(db);
    return rows;
  },

  /** Units that were left out as the same person, for the identity number alone: name or birth differ. */
  listIdentityTwins: async ({ province, id }: FrameKey): Promise<readonly CandidatePair[]> => {
    await joinByHash(db);
    const { rows } = await sql<CandidatePair>`
      with known as materialized (
        select person.*, unit.exclusion, unit.merged_into from contact.persons as person
        join survey.frame_units as unit on unit.province = person.province and unit.id = person.frame_unit_id
        where person.province = ${province} and person.frame_id = ${id}::uuid and person.identity_hash is not null
          and (unit.exclusion is null or unit.exclusion = 'same-person')
      )
      select kept.frame_unit_id as first_unit_id, out.frame_unit_id as second_unit_id,
        kept.cipher as first_cipher, out.cipher as second_cipher
      from known as kept join known as out on kept.identity_hash = out.identity_hash
      where kept.exclusion is null and out.exclusion = 'same-person' and out.merged_into is null
        and kept.name_birth_hash is distinct from out.name_birth_hash
      limit ${mostCandidates}`.execute(db);
    return rows;
  },

  /** Adds pairs that are not known yet; judged ones stay as they were judged. */
  insertFramePairs: async (pairs: readonly Insertable<Database["survey.framePairs"]>[]): Promise<void> => {
    for (let from = 0; from < pairs.length; from += 1_000)
      await db
        .insertInto("survey.framePairs")
        .values(pairs.slice(from, from + 1_000))
        .onConflict((conflict) => conflict.columns(["province", "frameId", "firstUnitId", "secondUnitId"]).doNothing())
        .execute();
  },

  /** Marks the units of a telephone that stands for so many different persons. Gives how many units were marked. */
  markFiledForOthers: async ({ province, id }: FrameKey, persons: number): Promise<number> => {
    await joinByHash(db);
    const { numAffectedRows } = await sql`
      with shared as (
        select phone_hash from contact.persons where province = ${province} and frame_id = ${id}::uuid and phone_hash is not null
        group by phone_hash having count(distinct coalesce(identity_hash, name_birth_hash)) >= ${persons}
      )
      update survey.frame_units as unit set filed_for_others = true
      from contact.persons as person join shared using (phone_hash)
      where person.province = ${province} and person.frame_id = ${id}::uuid
        and unit.province = person.province and unit.id = person.frame_unit_id`.execute(db);
    return Number(numAffectedRows ?? 0);
  },

  countFiledForOthers: async ({ province, id }: FrameKey): Promise<number> => {
    const { count } = await db
      .selectFrom("survey.frameCells")
      .select(({ fn }) => fn.sum<number>("units").as("count"))
      .where("province", "=", province)
      .where("frameId", "=", id)
      .where("filedForOthers", "=", true)
      .where("exclusion", "=", "")
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  /** Pairs in the order in which they are judged: the strongest signs first. */
  listFramePairs: ({ province, id }: FrameKey): Promise<FramePair[]> =>
    db
      .selectFrom("survey.framePairs")
      .selectAll()
      .where("province", "=", province)
      .where("frameId", "=", id)
      .orderBy(
        sql`array_position(array['name-phone', 'identity-slip', 'identity-renewed', 'identity-name', 'name-birth'], kind)`,
      )
      .orderBy("id")
      .execute(),

  updateFramePair: async (
    { province, id }: Pick<FramePair, "province" | "id">,
    judged: { readonly verdict: string | null; readonly decidedBy: string | null; readonly decidedAt: Date | null },
  ): Promise<void> => {
    await db.updateTable("survey.framePairs").set(judged).where("province", "=", province).where("id", "=", id).execute();
  },

  updateFramePairs: async (
    { province, id }: FrameKey,
    pairs: readonly string[],
    judged: { readonly verdict: string | null; readonly decidedBy: string | null; readonly decidedAt: Date | null },
  ): Promise<void> => {
    await db
      .updateTable("survey.framePairs")
      .set(judged)
      .where("province", "=", province)
      .where("frameId", "=", id)
      .where(sql<boolean>`id = any(${pairs}::uuid[])`)
      .execute();
  },

  findPairedUnits: (province: string, ids: readonly string[]): Promise<PairedUnit[]> =>
    db
      .selectFrom("survey.frameUnits as unit")
      .innerJoin("contact.persons as person", (join) =>
        join.onRef("person.province", "=", "unit.province").onRef("person.frameUnitId", "=", "unit.id"),
      )
      .select([
        ...(["unit.id", "unit.unitId", "unit.agencyId", "unit.fieldCode", "unit.completedOn"] as const),
        ...(["unit.exclusion", "unit.dossiers", "person.cipher"] as const),
      ])
      .where("unit.province", "=", province)
      .where("unit.id", "in", ids)
      .execute(),

  listMergeableUnits: async ({ province, id }: FrameKey, ids: readonly string[]): Promise<readonly MergeableUnit[]> =>
    ids.length === 0
      ? []
      : db
          .selectFrom("survey.frameUnits")
          .select(["id", "completedOn"])
          .where("province", "=", province)
          .where("frameId", "=", id)
          .where("id", "in", ids)
          .execute(),

  /** Makes exactly these merges stand, whatever stood before. */
  putMerges: async ({ province, id }: FrameKey, merges: readonly Merge[]): Promise<void> => {
    await sql`update survey.frame_units set exclusion = null, merged_into = null
      where province = ${province} and frame_id = ${id}::uuid and merged_into is not null`.execute(db);
    if (merges.length === 0) return;
    await sql`update survey.frame_units as unit set exclusion = 'same-person', merged_into = merge.into_unit
      from unnest(${merges.map(({ unit }) => unit)}::uuid[], ${merges.map(({ into }) => into)}::uuid[]) as merge(unit, into_unit)
      where unit.province = ${province} and unit.frame_id = ${id}::uuid and unit.id = merge.unit`.execute(db);
  },

  /** Takes a unit out of the person it was counted with, or puts it back. */
  splitUnit: async (
    province: string,
    { kept, unit, apart }: { readonly kept: string; readonly unit: string; readonly apart: boolean },
  ): Promise<void> => {
    await db
      .updateTable("survey.frameUnits")
      .set({ exclusion: apart ? null : "same-person" })
      .where("province", "=", province)
      .where("id", "=", unit)
      .execute();
    await db
      .updateTable("survey.frameUnits")
      .set((row) => ({ dossiers: row("dossiers", apart ? "-" : "+", 1) }))
      .where("province", "=", province)
      .where("id", "=", kept)
      .execute();
  },
});
