import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Account = Selectable<Database["survey.accounts"]>;
export type RoleGrant = Selectable<Database["survey.roleGrants"]>;

interface GrantKey {
  readonly accountId: string;
  readonly role: string;
  readonly roundCode: string | null;
  readonly unitId: string | null;
}

/** Accounts and the roles they hold. */
export const accountsStore = (db: Db) => ({
  findAccount: (username: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("username", "=", username).executeTakeFirst(),

  /** The row is held until the transaction ends, so that attempts at the same time are counted one by one. */
  findAccountForUpdate: (username: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("username", "=", username).forUpdate().executeTakeFirst(),

  findAccountById: (id: string): Promise<Account | undefined> =>
    db.selectFrom("survey.accounts").selectAll().where("id", "=", id).executeTakeFirst(),

  findAccountByEmail: (email: string): Promise<Account | undefined> =>
    db
      .selectFrom("survey.accounts")
      .selectAll()
      .where(({ fn }) => fn("lower", ["email"]), "=", email.toLowerCase())
      .executeTakeFirst(),

  findAccountByProvider: (issuer: string, subject: string): Promise<Account | undefined> =>
    db
      .selectFrom("survey.accounts")
      .selectAll()
      .where("providerIssuer", "=", issuer)
      .where("providerSubject", "=", subject)
      .executeTakeFirst(),

  hasAccounts: async (): Promise<boolean> =>
    (await db.selectFrom("survey.accounts").select("id").limit(1).executeTakeFirst()) !== undefined,

  listAccounts: (): Promise<Account[]> => db.selectFrom("survey.accounts").selectAll().orderBy("username").execute(),

  /** False when the username or the e-mail address is taken. */
  insertAccount: async (account: Insertable<Database["survey.accounts"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.accounts")
      .values(account)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  updateAccount: async (id: string, change: Updateable<Database["survey.accounts"]>): Promise<void> => {
    await db.updateTable("survey.accounts").set(change).where("id", "=", id).execute();
  },

  /** Takes an account that nobody has used out again, with its roles and links. */
  deleteAccount: async (id: string): Promise<void> => {
    for (const table of ["survey.accountLinks", "survey.roleGrants", "survey.recoveryCodes", "survey.sessions"] as const)
      await db.deleteFrom(table).where("accountId", "=", id).execute();
    await db.deleteFrom("survey.signInSteps").where("accountId", "=", id).execute();
    await db.deleteFrom("survey.accounts").where("id", "=", id).execute();
  },

  /** False when the account holds this role there already. */
  insertGrant: async (grant: Insertable<Database["survey.roleGrants"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.roleGrants")
      .values(grant)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** False when the account does not hold this role there. */
  deleteGrant: async ({ accountId, role, roundCode, unitId }: GrantKey): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom("survey.roleGrants")
      .where("accountId", "=", accountId)
      .where("role", "=", role)
      .where("roundCode", "is not distinct from", roundCode)
      .where("unitId", "is not distinct from", unitId)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  },

  /** Accounts that may sign in and hold the role of administrator everywhere; held until the transaction ends. */
  lockAdministrators: async (): Promise<readonly string[]> => {
    const rows = await db
      .selectFrom("survey.accounts as account")
      .innerJoin("survey.roleGrants as held", "held.accountId", "account.id")
      .select("account.id")
      .where("held.role", "=", "administrator")
      .where("held.roundCode", "is", null)
      .where("held.unitId", "is", null)
      .where("account.disabledAt", "is", null)
      .where(({ eb, or }) => or([eb("account.passwordHash", "is not", null), eb("account.providerSubject", "is not", null)]))
      .orderBy("account.id")
      .forUpdate()
      .execute();
    return rows.map(({ id }) => id);
  },

  listGrants: (accountId?: string): Promise<RoleGrant[]> =>
    db
      .selectFrom("survey.roleGrants")
      .selectAll()
      .$if(accountId !== undefined, (query) => query.where("accountId", "=", accountId ?? ""))
      .orderBy("grantedAt")
      .execute(),
});
