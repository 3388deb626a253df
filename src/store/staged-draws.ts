import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Round } from "./rounds.ts";
import type { Database } from "./schema.ts";

/** A draw in stages without the bytes of its file. */
export type StagedRecord = Omit<Selectable<Database["survey.stagedDraws"]>, "file">;

type StagedKey = Pick<StagedRecord, "province" | "id">;

const columns = [
  ...(["province", "id", "roundId", "number", "title", "fileName", "header", "rows", "stages", "sizeColumn"] as const),
  ...(["reserves", "expected", "outcomes", "version", "editedBy", "editedAt", "continuesId", "partId", "unlisted"] as const),
] as const;

/** Draws in stages of a round: the file of units and what was decided of it. */
export const stagedDrawsStore = (db: Db) => ({
  listStaged: ({ province, id }: Pick<Round, "province" | "id">): Promise<StagedRecord[]> =>
    db
      .selectFrom("survey.stagedDraws")
      .select(columns)
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("number")
      .execute(),

  /** The draw in stages whose persons become the cases of a part. */
  findStagedInto: ({ province, id }: { readonly province: string; readonly id: string }): Promise<StagedRecord | undefined> =>
    db
      .selectFrom("survey.stagedDraws")
      .select(columns)
      .where("province", "=", province)
      .where("partId", "=", id)
      .executeTakeFirst(),

  /** The row is held until the transaction ends. */
  lockStaged: async ({ province, id }: StagedKey): Promise<void> => {
    await db
      .selectFrom("survey.stagedDraws")
      .select("id")
      .where("province", "=", province)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
  },

  readStagedFile: async ({ province, id }: StagedKey): Promise<Uint8Array> => {
    const { file } = await db
      .selectFrom("survey.stagedDraws")
      .select("file")
      .where("province", "=", province)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return new Uint8Array(file);
  },

  insertStageFile: async ({ province, id }: StagedKey, name: string, bytes: Uint8Array): Promise<void> => {
    const file = { province, stagedId: id, name, bytes: Buffer.from(bytes) };
    await db.insertInto("survey.stageFiles").values(file).execute();
  },

  readStageFile: async ({ province, id }: StagedKey, name: string): Promise<Uint8Array | null> => {
    const found = await db
      .selectFrom("survey.stageFiles")
      .select("bytes")
      .where("province", "=", province)
      .where("stagedId", "=", id)
      .where("name", "=", name)
      .executeTakeFirst();
    return found ? new Uint8Array(found.bytes) : null;
  },

  insertStaged: async (staged: Insertable<Database["survey.stagedDraws"]>): Promise<void> => {
    await db.insertInto("survey.stagedDraws").values(staged).execute();
  },

  updateStaged: async ({ province, id }: StagedKey, change: Updateable<Database["survey.stagedDraws"]>): Promise<void> => {
    await db.updateTable("survey.stagedDraws").set(change).where("province", "=", province).where("id", "=", id).execute();
  },
});
