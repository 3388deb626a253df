import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Account = Selectable<Database["survey.accounts"]>;
export type RoleGrant = Selectable<Database["survey.roleGrants"]>;

/** Accounts and the roles they hold. */
export const accountsStore = (db: Db) => ({
  findAccount: (username: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("username", "=", username).executeTakeFirst(),

  /** The row is held until the transaction ends, so that attempts at the same time are counted one by one. */
  findAccountForUpdate: (username: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("username", "=", username).forUpdate().executeTakeFirst(),

  findAccountById: (id: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("id", "=", id).executeTakeFirst(),

  hasAccounts: async (): Promise<boolean> =>
    (await db.selectFrom("survey.accounts").select("id").limit(1).executeTakeFirst()) !== undefined,

  listAccounts: (): Promise<Account[]> => db.selectFrom("survey.accounts").selectAll().orderBy("username").execute(),

  /** False when the username is taken. */
  insertAccount: async (account: Insertable<Database["survey.accounts"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.accounts")
      .values(account)
      .onConflict((conflict) => conflict.column("username").doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  updateAccount: async (id: string, change: Updateable<Database["survey.accounts"]>): Promise<void> => {
    await db.updateTable("survey.accounts").set(change).where("id", "=", id).execute();
  },

  insertGrant: async (grant: Insertable<Database["survey.roleGrants"]>): Promise<void> => {
    await db.insertInto("survey.roleGrants").values(grant).execute();
  },

  listGrants: (accountId?: string): Promise<RoleGrant[]> =>
    db
      .selectFrom("survey.roleGrants")
      .selectAll()
      .$if(accountId !== undefined, (query) => query.where("accountId", "=", accountId ?? ""))
      .orderBy("grantedAt")
      .execute(),
});
