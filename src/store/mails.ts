import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Mail = Selectable<Database["survey.mails"]>;
export type MailKey = Pick<Mail, "province" | "id">;

/** Messages: written with what they tell, sent afterwards. */
export const mailsStore = (db: Db) => ({
  /** False when a message with this key was written before. */
  insertMail: async (mail: Insertable<Database["survey.mails"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.mails")
      .values(mail)
      .onConflict((conflict) => conflict.columns(["province", "key"]).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  findMail: (id: string): Promise<Mail | undefined> =>
    db.selectFrom("survey.mails").selectAll().where("id", "=", id).executeTakeFirst(),

  /** The message, held until the transaction ends; undefined when it is sent or another sends it now. */
  takeWaitingMail: ({ province, id }: MailKey): Promise<Mail | undefined> =>
    db
      .selectFrom("survey.mails")
      .selectAll()
      .where("province", "=", province)
      .where("id", "=", id)
      .where("state", "=", "waiting")
      .forUpdate()
      .skipLocked()
      .executeTakeFirst(),

  updateMail: async ({ province, id }: MailKey, change: Updateable<Database["survey.mails"]>): Promise<void> => {
    await db.updateTable("survey.mails").set(change).where("province", "=", province).where("id", "=", id).execute();
  },

  listWaitingMails: (): Promise<MailKey[]> =>
    db.selectFrom("survey.mails").select(["province", "id"]).where("state", "=", "waiting").orderBy("writtenAt").execute(),

  /** Newest first, with the number of all that the filter lets through. */
  listMails: async (states: readonly string[], page: { readonly limit: number; readonly offset: number }) => {
    const found = db.selectFrom("survey.mails").where("state", "in", [...states]);
    const [lines, counted] = await Promise.all([
      found.selectAll().orderBy("writtenAt", "desc").orderBy("id", "desc").limit(page.limit).offset(page.offset).execute(),
      found.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
    ]);
    return { lines, total: Number(counted.count) };
  },
});
