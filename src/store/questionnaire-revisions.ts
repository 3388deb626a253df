import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

type Table = Database["survey.questionnaireRevisions"];

export type QuestionnaireRevision = Selectable<Table>;

interface Key {
  readonly province: string;
  readonly id: string;
}

/** The edits of forms that are being drafted, each with the whole form after it. */
export const questionnaireRevisionsStore = (db: Db) => ({
  findRevision: ({ province, id }: Key, revision: number): Promise<QuestionnaireRevision | undefined> =>
    db
      .selectFrom("survey.questionnaireRevisions")
      .selectAll()
      .where("province", "=", province)
      .where("questionnaireId", "=", id)
      .where("revision", "=", revision)
      .executeTakeFirst(),

  insertRevision: async (revision: Insertable<Table>): Promise<void> => {
    await db.insertInto("survey.questionnaireRevisions").values(revision).execute();
  },

  deleteRevisions: async ({ province, id }: Key): Promise<void> => {
    await db
      .deleteFrom("survey.questionnaireRevisions")
      .where("province", "=", province)
      .where("questionnaireId", "=", id)
      .execute();
  },
});
