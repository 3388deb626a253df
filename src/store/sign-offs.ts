import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type StoredSignOff = Selectable<Database["survey.signOffs"]>;

interface Ended {
  readonly endedBy: string;
  readonly endedAt: Date;
  readonly endReason: string;
}

/** Signatures and refusals under the stages of a round. A row is ended, never changed or removed. */
export const signOffsStore = (db: Db) => ({
  /** Standing and ended ones, in the order of signing. */
  listSignOffs: ({ province, id }: { readonly province: string; readonly id: string }): Promise<StoredSignOff[]> =>
    db
      .selectFrom("survey.signOffs")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("signedAt")
      .orderBy("id")
      .execute(),

  /** Those that stand under the minutes of a draw, in the order of signing. */
  listDrawSignatures: (draw: Pick<StoredSignOff, "province" | "partId" | "stagedId">): Promise<StoredSignOff[]> =>
    db
      .selectFrom("survey.signOffs")
      .selectAll()
      .where("province", "=", draw.province)
      .where("partId", "is not distinct from", draw.partId)
      .where("stagedId", "is not distinct from", draw.stagedId)
      .where("stage", "=", "draw")
      .where("endedAt", "is", null)
      .orderBy("signedAt")
      .orderBy("body")
      .execute(),

  insertSignOff: async (signOff: Insertable<Database["survey.signOffs"]>): Promise<void> => {
    await db.insertInto("survey.signOffs").values(signOff).execute();
  },

  endSignOff: async ({ province, id }: Pick<StoredSignOff, "province" | "id">, ended: Ended): Promise<void> => {
    await db.updateTable("survey.signOffs").set(ended).where("province", "=", province).where("id", "=", id).execute();
  },
});
