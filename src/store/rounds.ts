import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Round = Selectable<Database["survey.rounds"]>;

/** Rounds and their legal bases. */
export const roundsStore = (db: Db) => ({
  findRound: (code: string): Promise<Round | undefined> =>
    db.selectFrom("survey.rounds").selectAll().where("code", "=", code).executeTakeFirst(),

  listRounds: (): Promise<Round[]> =>
    db.selectFrom("survey.rounds").selectAll().orderBy("year", "desc").orderBy("createdAt", "desc").execute(),

  insertRound: async (round: Insertable<Database["survey.rounds"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.rounds")
      .values(round)
      .onConflict((conflict) => conflict.column("code").doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** Holds the round until the transaction ends: its state and its releases change one at a time. */
  lockRound: async ({ province, id }: Pick<Round, "province" | "id">): Promise<void> => {
    await db
      .selectFrom("survey.rounds")
      .select("id")
      .where("province", "=", province)
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirstOrThrow();
  },

  updateRoundState: async (round: Pick<Round, "province" | "id">, state: string): Promise<void> => {
    await db
      .updateTable("survey.rounds")
      .set({ state })
      .where("province", "=", round.province)
      .where("id", "=", round.id)
      .execute();
  },

  insertLegalBases: async (round: Pick<Round, "province" | "id">, texts: readonly string[]): Promise<void> => {
    if (texts.length === 0) return;
    const rows = texts.map((text, index) => ({ province: round.province, roundId: round.id, position: index + 1, text }));
    await db.insertInto("survey.legalBases").values(rows).execute();
  },

  listLegalBases: async (round: Pick<Round, "province" | "id">): Promise<string[]> => {
    const rows = await db
      .selectFrom("survey.legalBases")
      .select("text")
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("position")
      .execute();
    return rows.map(({ text }) => text);
  },
});
