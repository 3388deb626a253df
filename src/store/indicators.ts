import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type StoredIndicator = Selectable<Database["survey.indicators"]>;

/** The index of a frozen data set, one row a scoring. */
export const indicatorsStore = (db: Db) => ({
  /** Everything that was computed from a data set. */
  listIndicators: (dataset: { readonly province: string; readonly id: string }): Promise<StoredIndicator[]> =>
    db
      .selectFrom("survey.indicators")
      .selectAll()
      .where("province", "=", dataset.province)
      .where("datasetId", "=", dataset.id)
      .orderBy("id")
      .execute(),

  /** The same bytes under the same method and scoring give the same figures: computing again replaces them. */
  insertIndicator: async (indicator: Insertable<Database["survey.indicators"]>): Promise<void> => {
    const { id, result, computedBy, computedAt } = indicator;
    await db
      .insertInto("survey.indicators")
      .values(indicator)
      .onConflict((conflict) =>
        conflict
          .columns(["province", "datasetId", "methodId", "methodVersion", "scoring"])
          .doUpdateSet({ id, result, computedBy, computedAt }),
      )
      .execute();
  },
});
