import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type FrameUpload = Selectable<Database["survey.frameUploads"]>;
export type FrameProfile = Selectable<Database["survey.frameProfiles"]>;

interface PartKey {
  readonly province: string;
  readonly id: string;
}

type UploadKey = Pick<FrameUpload, "province" | "id">;

/** Files that wait to be imported, one a part, and the profiles of the software that wrote files before. */
export const frameUploadsStore = (db: Db) => ({
  findFrameUpload: (part: PartKey): Promise<FrameUpload | undefined> =>
    db
      .selectFrom("survey.frameUploads")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .executeTakeFirst(),

  insertFrameUpload: async (upload: Insertable<Database["survey.frameUploads"]>): Promise<void> => {
    await db.insertInto("survey.frameUploads").values(upload).execute();
  },

  updateFrameUpload: async (
    { province, id }: UploadKey,
    change: Updateable<Database["survey.frameUploads"]>,
  ): Promise<void> => {
    await db.updateTable("survey.frameUploads").set(change).where("province", "=", province).where("id", "=", id).execute();
  },

  deleteFrameUpload: async ({ province, id }: UploadKey): Promise<void> => {
    await db.deleteFrom("survey.frameUploads").where("province", "=", province).where("id", "=", id).execute();
  },

  /** Forgets what came before a time. */
  deleteFrameUploadsBefore: async (time: Date): Promise<void> => {
    await db.deleteFrom("survey.frameUploads").where("receivedAt", "<", time).execute();
  },

  /** Ids of all files that wait or are being sent, in every province. */
  listFrameUploadIds: async (): Promise<readonly string[]> => {
    const waiting = db.selectFrom("survey.frameUploads").select("id");
    const rows = await waiting.union(db.selectFrom("survey.frameSendings").select("id")).execute();
    return rows.map(({ id }) => id);
  },

  /** The last used first. */
  listFrameProfiles: (province: string): Promise<FrameProfile[]> =>
    db
      .selectFrom("survey.frameProfiles")
      .selectAll()
      .where("province", "=", province)
      .orderBy("usedAt", "desc")
      .orderBy("name")
      .execute(),

  /** A profile of the same name is written over. */
  keepFrameProfile: async (profile: Insertable<Database["survey.frameProfiles"]>): Promise<void> => {
    const { header, mapping, usedAt } = profile;
    await db
      .insertInto("survey.frameProfiles")
      .values(profile)
      .onConflict((conflict) => conflict.columns(["province", "name"]).doUpdateSet({ header, mapping, usedAt }))
      .execute();
  },

  /** False when there is none. */
  updateFrameProfile: async (
    { province, id }: UploadKey,
    change: Updateable<Database["survey.frameProfiles"]>,
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.frameProfiles")
      .set(change)
      .where("province", "=", province)
      .where("id", "=", id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  deleteFrameProfile: async ({ province, id }: UploadKey): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom("survey.frameProfiles")
      .where("province", "=", province)
      .where("id", "=", id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  },
});
