import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type AccountLink = Selectable<Database["survey.accountLinks"]>;

/** One-time links to the page where a password is chosen, found by the SHA-256 of their token. */
export const accountLinksStore = (db: Db) => ({
  findAccountLink: (tokenHash: Buffer): Promise<AccountLink | undefined> =>
    db.selectFrom("survey.accountLinks").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst(),

  listAccountLinks: (accountId?: string): Promise<Omit<AccountLink, "tokenHash">[]> =>
    db
      .selectFrom("survey.accountLinks")
      .select(["accountId", "purpose", "createdAt", "expiresAt"])
      .$if(accountId !== undefined, (query) => query.where("accountId", "=", accountId ?? ""))
      .execute(),

  /** An earlier link of the same purpose opens nothing any more. */
  replaceAccountLink: async (link: Insertable<Database["survey.accountLinks"]>): Promise<void> => {
    await db
      .insertInto("survey.accountLinks")
      .values(link)
      .onConflict((conflict) =>
        conflict.columns(["accountId", "purpose"]).doUpdateSet(({ ref }) => ({
          tokenHash: ref("excluded.tokenHash"),
          createdAt: ref("excluded.createdAt"),
          expiresAt: ref("excluded.expiresAt"),
        })),
      )
      .execute();
  },

  /** Every link of the account; who has chosen a password needs none. */
  deleteAccountLinks: async (accountId: string): Promise<void> => {
    await db.deleteFrom("survey.accountLinks").where("accountId", "=", accountId).execute();
  },

  /** Whether the link was still there: of two that use it at the same time one goes on. */
  takeAccountLink: async (tokenHash: Buffer): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom("survey.accountLinks")
      .where("tokenHash", "=", tokenHash)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  },
});
