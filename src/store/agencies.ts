import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Agency = Selectable<Database["survey.agencies"]>;
export type NewAgency = Insertable<Database["survey.agencies"]>;

const columns = [
  ...(["province", "name", "shortName", "kind", "level", "parentId", "officialCode", "identifierCode"] as const),
  ...(["unitId", "receives", "settles", "validFrom", "validTo", "endReason"] as const),
] as const;

/** The register of agencies: what is known of one is kept, whatever a later plan says. */
export const agenciesStore = (db: Db) => ({
  insertMissingAgencies: async (agencies: readonly NewAgency[]): Promise<void> => {
    if (agencies.length === 0) return;
    await db
      .insertInto("survey.agencies")
      .values(agencies)
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  },

  findAgency: (id: string): Promise<Agency | undefined> =>
    db.selectFrom("survey.agencies").selectAll().where("id", "=", id).executeTakeFirst(),

  /** Puts an agency in the place of what was known under its id, or adds it. */
  putAgencies: async (agencies: readonly NewAgency[]): Promise<void> => {
    for (let from = 0; from < agencies.length; from += 2_000)
      await db
        .insertInto("survey.agencies")
        .values(agencies.slice(from, from + 2_000))
        .onConflict((conflict) =>
          conflict
            .column("id")
            .doUpdateSet(({ ref }) => Object.fromEntries(columns.map((column) => [column, ref(`excluded.${column}`)]))),
        )
        .execute();
  },

  deleteAgency: async (id: string): Promise<void> => {
    await db.deleteFrom("survey.agencies").where("id", "=", id).execute();
  },

  /** Holds the register until the transaction ends: it changes one act at a time. */
  lockAgencies: async (): Promise<void> => {
    await sql`lock table survey.agencies in share row exclusive mode`.execute(db);
  },

  listAgencies: (): Promise<Agency[]> => db.selectFrom("survey.agencies").selectAll().orderBy("id").execute(),

  /** Whom each agency belongs to: the tree of `isWithin` (survey/units). */
  listAgencyParents: async (): Promise<ReadonlyMap<string, string | null>> => {
    const rows = await db.selectFrom("survey.agencies").select(["id", "parentId"]).execute();
    return new Map(rows.map(({ id, parentId }) => [id, parentId]));
  },

  /** Which round measures which agency, newest round first. */
  listAgencyRounds: () =>
    db
      .selectFrom("survey.partAgencies as member")
      .innerJoin("survey.parts as part", (join) =>
        join.onRef("part.province", "=", "member.province").onRef("part.id", "=", "member.partId"),
      )
      .innerJoin("survey.rounds as round", (join) =>
        join.onRef("round.province", "=", "part.province").onRef("round.id", "=", "part.roundId"),
      )
      .select(["member.agencyId", "round.code", "round.shortTitle", "round.createdAt"])
      .distinct()
      .orderBy("round.createdAt", "desc")
      .execute(),
});
