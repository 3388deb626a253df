import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Session = Selectable<Database["survey.sessions"]>;

interface SessionChoice {
  readonly accountId: string;
  readonly id?: string | undefined;
  readonly except?: Buffer | undefined;
}

/** Sessions on the server, found by the SHA-256 of their token. */
export const sessionsStore = (db: Db) => ({
  insertSession: async (session: Insertable<Database["survey.sessions"]>): Promise<void> => {
    await db.insertInto("survey.sessions").values(session).execute();
  },

  findSession: (tokenHash: Buffer): Promise<Session | undefined> =>
    db.selectFrom("survey.sessions").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst(),

  updateSessionSeen: async (tokenHash: Buffer, seenAt: Date): Promise<void> => {
    await db.updateTable("survey.sessions").set({ seenAt }).where("tokenHash", "=", tokenHash).execute();
  },

  deleteSession: async (tokenHash: Buffer): Promise<void> => {
    await db.deleteFrom("survey.sessions").where("tokenHash", "=", tokenHash).execute();
  },

  deleteSessionsOf: async (accountId: string): Promise<void> => {
    await db.deleteFrom("survey.sessions").where("accountId", "=", accountId).execute();
  },

  /** One session by its id, or every one of the account but the one kept; how many ended. */
  deleteSessionsWhere: async ({ accountId, id, except }: SessionChoice): Promise<number> => {
    const { numDeletedRows } = await db
      .deleteFrom("survey.sessions")
      .where("accountId", "=", accountId)
      .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
      .$if(except !== undefined, (query) => query.where("tokenHash", "!=", except ?? Buffer.alloc(0)))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },

  deleteExpiredSessions: async (now: Date): Promise<void> => {
    await db.deleteFrom("survey.sessions").where("expiresAt", "<=", now).execute();
    await db.deleteFrom("survey.signInSteps").where("expiresAt", "<=", now).execute();
  },

  listSessions: (accountId: string): Promise<Session[]> =>
    db
      .selectFrom("survey.sessions")
      .selectAll()
      .where("accountId", "=", accountId)
      .orderBy("seenAt", "desc")
      .orderBy("id")
      .execute(),

  /** When each account with a living session was last seen. */
  listLastSeen: () =>
    db
      .selectFrom("survey.sessions")
      .select(({ fn }) => ["accountId", fn.max("seenAt").as("seenAt")])
      .groupBy("accountId")
      .execute(),
});
