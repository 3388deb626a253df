import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type FrameSending = Selectable<Database["survey.frameSendings"]>;

interface PartKey {
  readonly province: string;
  readonly id: string;
}

/** Files that are being sent in pieces, one a person and part. */
export const frameSendingsStore = (db: Db) => ({
  findFrameSending: (part: PartKey, sender: string): Promise<FrameSending | undefined> =>
    db
      .selectFrom("survey.frameSendings")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("sender", "=", sender)
      .executeTakeFirst(),

  /** In place of another file that the same person was sending for the same part. */
  putFrameSending: async (sending: Insertable<Database["survey.frameSendings"]>): Promise<void> => {
    const { province: _, partId: __, sender: ___, ...other } = sending;
    await db
      .insertInto("survey.frameSendings")
      .values(sending)
      .onConflict((conflict) => conflict.columns(["province", "partId", "sender"]).doUpdateSet(other))
      .execute();
  },

  deleteFrameSending: async ({ province, id }: PartKey): Promise<void> => {
    await db.deleteFrom("survey.frameSendings").where("province", "=", province).where("id", "=", id).execute();
  },

  /** Forgets what began before a time. */
  deleteFrameSendingsBefore: async (time: Date): Promise<void> => {
    await db.deleteFrom("survey.frameSendings").where("begunAt", "<", time).execute();
  },
});
