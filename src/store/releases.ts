import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Release = Selectable<Database["survey.releases"]>;
export type StoredFile = Selectable<Database["survey.releaseFiles"]>;
/** Without the bytes, for lists. */
export interface FileHead {
  readonly name: string;
  readonly mediaType: string;
  readonly public: boolean;
  readonly sha256: string;
  readonly bytes: number;
}
interface RoundKey {
  readonly province: string;
  readonly id: string;
}
type ReleaseKey = Pick<Release, "province" | "id">;

/** Drafts and releases of a round: what was published stays as it was; a withdrawal is written beside it. */
export const releasesStore = (db: Db) => ({
  /** Newest first. */
  listReleases: (round: RoundKey): Promise<Release[]> =>
    db
      .selectFrom("survey.releases")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("version", "desc")
      .execute(),

  /** The same, without what was published. */
  listReleaseStates: (round: RoundKey): Promise<Pick<Release, "version" | "releasedAt" | "withdrawnAt">[]> =>
    db
      .selectFrom("survey.releases")
      .select(["version", "releasedAt", "withdrawnAt"])
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("version", "desc")
      .execute(),

  findRelease: (round: RoundKey, version: number): Promise<Release | undefined> =>
    db
      .selectFrom("survey.releases")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .where("version", "=", version)
      .executeTakeFirst(),

  insertRelease: async (
    release: Insertable<Database["survey.releases"]>,
    files: readonly Omit<Insertable<Database["survey.releaseFiles"]>, "province" | "releaseId">[],
  ): Promise<void> => {
    const { province, id: releaseId } = release;
    await db.insertInto("survey.releases").values(release).execute();
    if (files.length > 0)
      await db
        .insertInto("survey.releaseFiles")
        .values(files.map((file) => ({ ...file, province, releaseId })))
        .execute();
  },

  /** False when somebody released it before. */
  updateReleased: async (
    release: ReleaseKey,
    released: { readonly releasedBy: string; readonly releasedAt: Date },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.releases")
      .set(released)
      .where("province", "=", release.province)
      .where("id", "=", release.id)
      .where("releasedAt", "is", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },

  /** False when it was not out, or withdrawn before. */
  updateWithdrawn: async (
    release: ReleaseKey,
    withdrawn: { readonly withdrawnBy: string; readonly withdrawnAt: Date; readonly withdrawalReason: string },
  ): Promise<boolean> => {
    const { numUpdatedRows } = await db
      .updateTable("survey.releases")
      .set(withdrawn)
      .where("province", "=", release.province)
      .where("id", "=", release.id)
      .where("releasedAt", "is not", null)
      .where("withdrawnAt", "is", null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },

  listReleaseFiles: (release: ReleaseKey): Promise<FileHead[]> =>
    db
      .selectFrom("survey.releaseFiles")
      .select(["name", "mediaType", "public", "sha256"])
      .select(({ fn }) => fn<number>("octet_length", ["bytes"]).as("bytes"))
      .where("province", "=", release.province)
      .where("releaseId", "=", release.id)
      .orderBy(sql`name collate "C"`)
      .execute(),

  findReleaseFile: (release: ReleaseKey, name: string): Promise<StoredFile | undefined> =>
    db
      .selectFrom("survey.releaseFiles")
      .selectAll()
      .where("province", "=", release.province)
      .where("releaseId", "=", release.id)
      .where("name", "=", name)
      .executeTakeFirst(),
});
