import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Agency = Selectable<Database["survey.agencies"]>;
export type NewAgency = Insertable<Database["survey.agencies"]>;

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
