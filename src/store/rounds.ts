import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Round = Selectable<Database["survey.rounds"]>;

const basisRows = (round: Pick<Round, "province" | "id">, texts: readonly string[]) =>
  texts.map((text, index) => ({ province: round.province, roundId: round.id, position: index + 1, text }));

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

  /** Head and prose, each change counted; the keys of a round never change. */
  updateRound: async (
    round: Pick<Round, "province" | "id">,
    change: Omit<Updateable<Database["survey.rounds"]>, "province" | "id" | "code" | "state" | "version">,
  ): Promise<void> => {
    await db
      .updateTable("survey.rounds")
      .set(({ eb }) => ({ ...change, version: eb("version", "+", 1) }))
      .where("province", "=", round.province)
      .where("id", "=", round.id)
      .execute();
  },

  updateRoundState: async (round: Pick<Round, "province" | "id">, state: string): Promise<void> => {
    await db
      .updateTable("survey.rounds")
      .set({ state })
      .where("province", "=", round.province)
      .where("id", "=", round.id)
      .execute();
  },

  /** The whole list, in place of the one before. */
  replaceLegalBases: async (round: Pick<Round, "province" | "id">, texts: readonly string[]): Promise<void> => {
    await db.deleteFrom("survey.legalBases").where("province", "=", round.province).where("roundId", "=", round.id).execute();
    if (texts.length > 0) await db.insertInto("survey.legalBases").values(basisRows(round, texts)).execute();
  },

  insertLegalBases: async (round: Pick<Round, "province" | "id">, texts: readonly string[]): Promise<void> => {
    if (texts.length === 0) return;
    await db.insertInto("survey.legalBases").values(basisRows(round, texts)).execute();
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
