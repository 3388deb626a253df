import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type PlanOrigin = Selectable<Database["survey.planOrigins"]>;

/** Which earlier round a plan was made like. */
export const planOriginsStore = (db: Db) => ({
  insertPlanOrigin: async (origin: Insertable<Database["survey.planOrigins"]>): Promise<void> => {
    await db.insertInto("survey.planOrigins").values(origin).execute();
  },

  findPlanOrigin: (round: { readonly province: string; readonly id: string }): Promise<PlanOrigin | undefined> =>
    db
      .selectFrom("survey.planOrigins")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .executeTakeFirst(),
});
