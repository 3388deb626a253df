import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Reminder = Selectable<Database["survey.reminders"]>;
type RoundKey = { readonly province: string; readonly id: string };

/** Who is reminded where, what they want, and what was written. */
export const remindersStore = (db: Db) => ({
  listReminderAddresses: ({ province, id }: RoundKey) =>
    db
      .selectFrom("survey.reminderAddresses")
      .select(["body", "email"])
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("body")
      .orderBy("email")
      .execute(),

  /** All of a round in the place of those before. */
  replaceReminderAddresses: async (
    { province, id }: RoundKey,
    lines: readonly { readonly body: string; readonly email: string }[],
  ): Promise<void> => {
    await db.deleteFrom("survey.reminderAddresses").where("province", "=", province).where("roundId", "=", id).execute();
    const rows = lines.map(({ body, email }) => ({ province, roundId: id, body, email }));
    if (rows.length > 0)
      await db
        .insertInto("survey.reminderAddresses")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  },

  listReminderWishes: () => db.selectFrom("survey.reminderWishes").selectAll().execute(),

  setReminderWish: async (wish: Insertable<Database["survey.reminderWishes"]>): Promise<void> => {
    const { email, wanted } = wish;
    await db
      .insertInto("survey.reminderWishes")
      .values(wish)
      .onConflict((conflict) => conflict.column("accountId").doUpdateSet({ email, wanted }))
      .execute();
  },

  /** False when this address was told about the round on this day. */
  insertReminder: async (reminder: Insertable<Database["survey.reminders"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.reminders")
      .values(reminder)
      .onConflict((conflict) => conflict.columns(["province", "roundId", "day", "email"]).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** Newest first. */
  listReminders: ({ province, id }: RoundKey, limit: number): Promise<Reminder[]> =>
    db
      .selectFrom("survey.reminders")
      .selectAll()
      .where("province", "=", province)
      .where("roundId", "=", id)
      .orderBy("day", "desc")
      .orderBy("email")
      .limit(limit)
      .execute(),
});
