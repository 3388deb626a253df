import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

interface WantedForm {
  readonly accountId: string;
  readonly formId: string;
  readonly contentId: string;
  readonly since: Date;
}

export type KeptForm = Selectable<Database["survey.keptForms"]>;

/** Forms that were carried out, and forms that wait for their person to sign in again. */
export const formsStore = (db: Db) => ({
  /**
   * Where the first sending of this form led, or of one filled in alike since then whose answer has not arrived; undefined when there
   * was none.
   */
  findAnsweredForm: async ({ accountId, formId, contentId, since }: WantedForm): Promise<string | undefined> =>
    (
      await db
        .selectFrom("survey.answeredForms")
        .select("location")
        .where("accountId", "=", accountId)
        .where(({ eb, or, and }) =>
          or([
            eb("formId", "=", formId),
            and([eb("contentId", "=", contentId), eb("arrivedAt", "is", null), eb("answeredAt", ">", since)]),
          ]),
        )
        .executeTakeFirst()
    )?.location,

  /** The page that an act led to was asked for: its answer has arrived. */
  markAnswerArrived: async (accountId: string, page: string, at: Date): Promise<void> => {
    await db
      .updateTable("survey.answeredForms")
      .set({ arrivedAt: at })
      .where("accountId", "=", accountId)
      .where("arrivedAt", "is", null)
      .where(sql`split_part(location, '#', 1)`, "=", page)
      .execute();
  },

  insertAnsweredForm: async (form: Insertable<Database["survey.answeredForms"]>): Promise<void> => {
    await db
      .insertInto("survey.answeredForms")
      .values(form)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  deleteAnsweredForms: async (before: Date): Promise<void> => {
    await db.deleteFrom("survey.answeredForms").where("answeredAt", "<", before).execute();
  },

  insertKeptForm: async (form: Insertable<Database["survey.keptForms"]>): Promise<void> => {
    await db.insertInto("survey.keptForms").values(form).execute();
  },

  findKeptForm: (id: string): Promise<KeptForm | undefined> =>
    db.selectFrom("survey.keptForms").selectAll().where("id", "=", id).executeTakeFirst(),

  /** What is older goes, and of the rest all but the newest: nobody fills the disk by typing. */
  deleteKeptForms: async (before: Date, most: number): Promise<void> => {
    await db
      .deleteFrom("survey.keptForms")
      .where(({ eb, or, selectFrom }) =>
        or([
          eb("keptAt", "<", before),
          eb("id", "in", selectFrom("survey.keptForms").select("id").orderBy("keptAt", "desc").offset(most)),
        ]),
      )
      .execute();
  },
});
