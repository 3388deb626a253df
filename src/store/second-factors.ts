import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type SignInStep = Selectable<Database["survey.signInSteps"]>;

/** What stands between a right password and a session, and the codes for who lost the second factor. */
export const secondFactorsStore = (db: Db) => ({
  insertSignInStep: async (step: Insertable<Database["survey.signInSteps"]>): Promise<void> => {
    await db.insertInto("survey.signInSteps").values(step).execute();
  },

  findSignInStep: (tokenHash: Buffer): Promise<SignInStep | undefined> =>
    db.selectFrom("survey.signInSteps").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst(),

  deleteSignInStepsOf: async (accountId: string): Promise<void> => {
    await db.deleteFrom("survey.signInSteps").where("accountId", "=", accountId).execute();
  },

  replaceRecoveryCodes: async (accountId: string, hashes: readonly Uint8Array[]): Promise<void> => {
    await db.deleteFrom("survey.recoveryCodes").where("accountId", "=", accountId).execute();
    if (hashes.length === 0) return;
    const rows = hashes.map((hash) => ({ accountId, codeHash: Buffer.from(hash) }));
    await db.insertInto("survey.recoveryCodes").values(rows).execute();
  },

  /** Whether the code was there; it opens nothing a second time. */
  takeRecoveryCode: async (accountId: string, hash: Uint8Array): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom("survey.recoveryCodes")
      .where("accountId", "=", accountId)
      .where("codeHash", "=", Buffer.from(hash))
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  },

  countRecoveryCodes: async (accountId: string): Promise<number> => {
    const { count } = await db
      .selectFrom("survey.recoveryCodes")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("accountId", "=", accountId)
      .executeTakeFirstOrThrow();
    return Number(count);
  },
});
