import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type StoredBudget = Selectable<Database["survey.budgets"]>;
export type StoredBudgetLine = Selectable<Database["survey.budgetLines"]>;
export type StoredBudgetMove = Selectable<Database["survey.budgetMoves"]>;

interface RoundKey {
  readonly province: string;
  readonly id: string;
}

type LineKey = Pick<StoredBudgetLine, "province" | "id">;

/** The budget of a round, its lines in order, and the steps it went through. */
export const budgetsStore = (db: Db) => ({
  findBudget: ({ province, id }: RoundKey): Promise<StoredBudget | undefined> =>
    db.selectFrom("survey.budgets").selectAll().where("province", "=", province).where("roundId", "=", id).executeTakeFirst(),

  insertBudget: async (budget: Insertable<Database["survey.budgets"]>): Promise<void> => {
    await db.insertInto("survey.budgets").values(budget).execute();
  },

  updateBudget: async ({ province, id }: RoundKey, changes: Updateable<Database["survey.budgets"]>): Promise<void> => {
    await db.updateTable("survey.budgets").set(changes).where("province", "=", province).where("roundId", "=", id).execute();
  },

  listBudgetLines: ({ province, id }: RoundKey): Promise<StoredBudgetLine[]> =>
    db
      .selectFrom("survey.budgetLines")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("position")
      .orderBy("id")
      .execute(),

  insertBudgetLines: async (lines: readonly Insertable<Database["survey.budgetLines"]>[]): Promise<void> => {
    if (lines.length > 0) await db.insertInto("survey.budgetLines").values(lines).execute();
  },

  updateBudgetLine: async ({ province, id }: LineKey, changes: Updateable<Database["survey.budgetLines"]>): Promise<void> => {
    await db.updateTable("survey.budgetLines").set(changes).where("province", "=", province).where("id", "=", id).execute();
  },

  deleteBudgetLine: async ({ province, id }: LineKey): Promise<void> => {
    await db.deleteFrom("survey.budgetLines").where("province", "=", province).where("id", "=", id).execute();
  },

  insertBudgetMove: async (move: Insertable<Database["survey.budgetMoves"]>): Promise<void> => {
    await db.insertInto("survey.budgetMoves").values(move).execute();
  },

  /** Newest first. */
  listBudgetMoves: ({ province, id }: RoundKey): Promise<StoredBudgetMove[]> =>
    db
      .selectFrom("survey.budgetMoves")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .execute(),
});
