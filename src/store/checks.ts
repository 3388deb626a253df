import type { Insertable, Selectable } from "kysely";
import type { SupervisingBody } from "../survey/people/role.ts";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Check = Selectable<Database["survey.checks"]>;

type RoundKey = { readonly province: string; readonly id: string };

/** The check-lists of the supervising bodies. */
export const checksStore = (db: Db) => ({
  /** What is kept of the lists of a round: answers, and items that a body added, in the order of adding. */
  listChecks: ({ province, id }: RoundKey): Promise<Check[]> =>
    db
      .selectFrom("survey.checks")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("addedAt")
      .orderBy("key")
      .execute(),

  /** Keeps an answer; the wording and the time of adding stay. */
  putCheck: async (check: Insertable<Database["survey.checks"]>): Promise<void> => {
    const { answer, note, answeredBy, answeredAt } = check;
    await db
      .insertInto("survey.checks")
      .values(check)
      .onConflict((conflict) =>
        conflict
          .columns(["province", "roundId", "body", "key"])
          .doUpdateSet({ answer: answer ?? null, note, answeredBy: answeredBy ?? null, answeredAt: answeredAt ?? null }),
      )
      .execute();
  },

  deleteCheck: async ({ province, id }: RoundKey, body: SupervisingBody, key: string): Promise<void> => {
    await db
      .deleteFrom("survey.checks")
      .where("province", "=", province)
      .where("roundId", "=", id)
      .where("body", "=", body)
      .where("key", "=", key)
      .execute();
  },
});
