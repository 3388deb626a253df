import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Task = Selectable<Database["survey.tasks"]>;

/** The tasks of a plan: who does what by when. */
export const tasksStore = (db: Db) => ({
  insertTasks: async (tasks: readonly Insertable<Database["survey.tasks"]>[]): Promise<void> => {
    if (tasks.length > 0) await db.insertInto("survey.tasks").values(tasks).execute();
  },

  /** False when a task of this id stands already: a form that was sent twice adds one. */
  insertTask: async (task: Insertable<Database["survey.tasks"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.tasks")
      .values(task)
      .onConflict((conflict) => conflict.columns(["province", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** The tasks of the plan in their order, without those taken out. */
  listTasks: (round: { readonly province: string; readonly id: string }): Promise<Task[]> =>
    db
      .selectFrom("survey.tasks")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .where("removedAt", "is", null)
      .orderBy("position")
      .orderBy("id")
      .execute(),

  listRemovedTasks: (round: { readonly province: string; readonly id: string }): Promise<Task[]> =>
    db
      .selectFrom("survey.tasks")
      .selectAll()
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .where("removedAt", "is not", null)
      .orderBy("removedAt", "desc")
      .execute(),

  updateTask: async (
    task: Pick<Task, "province" | "id">,
    change: Omit<Updateable<Database["survey.tasks"]>, "province" | "id" | "roundId" | "version">,
  ): Promise<void> => {
    await db
      .updateTable("survey.tasks")
      .set(({ eb }) => ({ ...change, version: eb("version", "+", 1) }))
      .where("province", "=", task.province)
      .where("id", "=", task.id)
      .execute();
  },

  /** What is planned now is what was approved. */
  updateBaselines: async (round: { readonly province: string; readonly id: string }): Promise<void> => {
    await db
      .updateTable("survey.tasks")
      .set(({ ref }) => ({ baselineStarts: ref("starts"), baselineDue: ref("due") }))
      .where("province", "=", round.province)
      .where("roundId", "=", round.id)
      .execute();
  },

  updateTaskDone: async (task: Pick<Task, "province" | "id">, doneAt: Date | null): Promise<void> => {
    await db
      .updateTable("survey.tasks")
      .set({ doneAt })
      .where("province", "=", task.province)
      .where("id", "=", task.id)
      .execute();
  },
});
