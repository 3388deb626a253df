import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type StoredMethod = Selectable<Database["survey.methods"]>;

/** Method versions as they were when a questionnaire first used them. */
export const methodsStore = (db: Db) => ({
  findMethod: (id: string, version: string): Promise<StoredMethod | undefined> =>
    db.selectFrom("survey.methods").selectAll().where("id", "=", id).where("version", "=", version).executeTakeFirst(),

  insertMethod: async (method: Insertable<Database["survey.methods"]>): Promise<void> => {
    await db
      .insertInto("survey.methods")
      .values(method)
      .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
      .execute();
  },
});
