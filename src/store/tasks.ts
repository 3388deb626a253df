import type { Insertable, Selectable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Task = Selectable<Database["survey.tasks"]>;

/** The tasks of a plan: who does what by when. */
export const tasksStore = (db: Db) => ({
  insertTasks: async (tasks: readonly Insertable<Database["survey.tasks"]>[]): Promise<void> => {
    if (tasks.length > 0) await db.insertInto("survey.tasks").values(tasks).execute();
  },

  listTasks: (round: { readonly province: string; readonly id: string }): Promise<Task[]> =>
    db
      .selectFrom("survey.tasks")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .orderBy("position")
      .execute(),

  updateTaskDone: async (task: Pick<Task, "province" | "id">, doneAt: Date | null): Promise<void> => {
    await db
      .updateTable("survey.tasks")
      .set({ doneAt })
      .where("province", "=", task.province)
      .where("id", "=", task.id)
      .execute();
  },
});
