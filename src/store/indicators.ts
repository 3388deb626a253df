import { type Insertable, type Selectable, sql } from "kysely";
import type { IndexNode } from "../survey/indicator/compute-index.ts";
import type { Scoring } from "../survey/instrument/method.ts";
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

  /** The nodes of the whole by one scoring of the method; none before it was computed. What agencies and fields have stays behind. */
  findWholeIndex: async (
    dataset: { readonly province: string; readonly id: string },
    { item, aggregate }: Pick<Scoring, "item" | "aggregate">,
  ): Promise<readonly IndexNode[]> => {
    const { rows } = await sql<{ readonly whole: readonly IndexNode[] }>`
      select result -> 'whole' as whole from survey.indicators
      where province = ${dataset.province} and dataset_id = ${dataset.id}::uuid
        and scoring ->> 'item' = ${item} and scoring ->> 'aggregate' = ${aggregate}
      order by id limit 1`.execute(db);
    return rows[0]?.whole ?? [];
  },

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
