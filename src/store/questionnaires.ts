import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

type Table = Database["survey.questionnaires"];

export type Questionnaire = Selectable<Table>;

interface Key {
  readonly province: string;
  readonly id: string;
}

/** Questionnaire versions; a published one never changes. */
export const questionnairesStore = (db: Db) => ({
  /** The newest published version of a part, of whichever respondent: it names the method that the part is measured by. */
  findQuestionnaire: (part: Key): Promise<Questionnaire | undefined> =>
    db
      .selectFrom("survey.questionnaires")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .where("publishedAt", "is not", null)
      .orderBy("publishedAt", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst(),

  /** Every version of a part, the newest first. */
  listQuestionnaires: (part: Key): Promise<Questionnaire[]> =>
    db
      .selectFrom("survey.questionnaires")
      .selectAll()
      .where("province", "=", part.province)
      .where("partId", "=", part.id)
      .orderBy("id", "desc")
      .execute(),

  findForm: ({ province, id }: Key): Promise<Questionnaire | undefined> =>
    db.selectFrom("survey.questionnaires").selectAll().where("province", "=", province).where("id", "=", id).executeTakeFirst(),

  insertQuestionnaire: async (questionnaire: Insertable<Table>): Promise<void> => {
    await db.insertInto("survey.questionnaires").values(questionnaire).execute();
  },

  updateQuestionnaire: async ({ province, id }: Key, to: Updateable<Table>): Promise<void> => {
    await db.updateTable("survey.questionnaires").set(to).where("province", "=", province).where("id", "=", id).execute();
  },

  deleteQuestionnaire: async ({ province, id }: Key): Promise<void> => {
    await db.deleteFrom("survey.questionnaires").where("province", "=", province).where("id", "=", id).execute();
  },
});
