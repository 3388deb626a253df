import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Session = Selectable<Database["survey.sessions"]>;

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

  deleteExpiredSessions: async (now: Date): Promise<void> => {
    await db.deleteFrom("survey.sessions").where("expiresAt", "<=", now).execute();
  },

  /** When each account with a living session was last seen. */
  listLastSeen: () =>
    db
      .selectFrom("survey.sessions")
      .select(({ fn }) => ["accountId", fn.max("seenAt").as("seenAt")])
      .groupBy("accountId")
      .execute(),
});
