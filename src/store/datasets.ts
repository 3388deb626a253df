import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type FrozenDataset = Selectable<Database["survey.datasets"]>;
/** Without the bytes, for lists. */
export type DatasetHead = Omit<FrozenDataset, "csv"> & { readonly bytes: number };
interface PartKey {
  readonly province: string;
  readonly id: string;
}

/** Frozen data sets; the database itself refuses to change one. */
export const datasetsStore = (db: Db) => ({
  /** A version of a part's data set with its bytes; the newest when no version is given. */
  findDataset: (part: PartKey, version?: number): Promise<FrozenDataset | undefined> => {
    const query = db
      .selectFrom("survey.datasets")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id);
    const narrowed = version === undefined ? query : query.where("version", "=", version);
    return narrowed.orderBy("version", "desc").limit(1).executeTakeFirst();
  },

  /** Newest first, without the bytes. */
  listDatasets: (part: PartKey): Promise<DatasetHead[]> =>
    db
      .selectFrom("survey.datasets")
      .select(["province", "id", "partId", "version", "rows", "weights", "sha256", "reason", "frozenBy", "frozenAt"])
      .select(({ fn }) => fn<number>("octet_length", ["csv"]).as("bytes"))
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .orderBy("version", "desc")
      .execute(),

  insertDataset: async (dataset: Insertable<Database["survey.datasets"]>): Promise<void> => {
    await db.insertInto("survey.datasets").values(dataset).execute();
  },
});
