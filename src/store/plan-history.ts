import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type RoundMove = Selectable<Database["survey.roundMoves"]>;
export type PlanVersion = Selectable<Database["survey.planVersions"]>;
type RoundKey = { readonly province: string; readonly id: string };

/** What became of a plan: the steps of the round's state, and the plan as approved and after each adjustment. Rows are only added. */
export const planHistoryStore = (db: Db) => ({
  /** Call it while the round is held: positions follow one another. */
  insertRoundMove: async (
    round: RoundKey,
    move: Omit<Insertable<Database["survey.roundMoves"]>, "position" | "province" | "roundId">,
  ) => {
    const moves = await listMoves(db, round);
    const key = { province: round.province, roundId: round.id, position: moves.length + 1 };
    await db
      .insertInto("survey.roundMoves")
      .values({ ...key, ...move })
      .execute();
  },

  /** The steps of the round in their order. */
  listRoundMoves: (round: RoundKey): Promise<RoundMove[]> => listMoves(db, round),

  /** The last step of every round: why one was cancelled. */
  listLastMoves: (): Promise<RoundMove[]> =>
    db
      .selectFrom("survey.roundMoves")
      .selectAll()
      .distinctOn(["province", "roundId"])
      .orderBy("province")
      .orderBy("roundId")
      .orderBy("position", "desc")
      .execute(),

  insertPlanVersion: async (version: Insertable<Database["survey.planVersions"]>): Promise<void> => {
    await db.insertInto("survey.planVersions").values(version).execute();
  },

  /** The versions in their order, without what they hold. */
  listPlanVersions: (round: RoundKey): Promise<Omit<PlanVersion, "plan">[]> =>
    db
      .selectFrom("survey.planVersions")
      .select(["province", "roundId", "number", "reason", "actorName", "at"])
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("number")
      .execute(),

  findPlanVersion: (round: RoundKey, number: number): Promise<PlanVersion | undefined> =>
    db
      .selectFrom("survey.planVersions")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .where("number", "=", number)
      .executeTakeFirst(),
});

const listMoves = (db: Db, round: RoundKey): Promise<RoundMove[]> =>
  db
    .selectFrom("survey.roundMoves")
    .selectAll()
    .where("province", "=", round.province)
    .where("roundId", "=", round.id)
    .orderBy("position")
    .execute();
