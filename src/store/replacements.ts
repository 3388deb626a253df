import type { Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Replacement = Selectable<Database["survey.replacements"]>;

/** Reserves that took the place of drawn persons. */
export const replacementsStore = (db: Db) => ({
  insertReplacement: async (replacement: Replacement): Promise<void> => {
    await db.insertInto("survey.replacements").values(replacement).execute();
  },

  /** With the codes of both cases, and where the replaced one stands; in the order they were made. */
  listReplacements: (part: { readonly province: string; readonly id: string }) =>
    db
      .selectFrom("survey.replacements as one")
      .innerJoin("survey.sampleCases as drawn", (join) =>
        join.onRef("drawn.province", "=", "one.province").onRef("drawn.id", "=", "one.caseId"),
      )
      .innerJoin("survey.sampleCases as reserve", (join) =>
        join.onRef("reserve.province", "=", "one.province").onRef("reserve.id", "=", "one.reserveId"),
      )
      .selectAll("one")
      .select(["drawn.code", "drawn.agencyId", "drawn.stratum", "drawn.role", "reserve.code as reserveCode"])
      .where("one.province", "=", part.province)
      .where("one.partId", "=", part.id)
      .orderBy("one.replacedAt")
      .orderBy("one.id")
      .execute(),
});
