import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Questionnaire = Selectable<Database["survey.questionnaires"]>;

/** Questionnaire versions; a published one never changes. */
export const questionnairesStore = (db: Db) => ({
  /** The newest published version of a part. */
  findQuestionnaire: (part: { readonly province: string; readonly id: string }): Promise<Questionnaire | undefined> =>
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

  insertQuestionnaire: async (questionnaire: Insertable<Database["survey.questionnaires"]>): Promise<void> => {
    await db.insertInto("survey.questionnaires").values(questionnaire).execute();
  },
});
