import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type Work = Selectable<Database["survey.work"]>;
export type WorkKey = Pick<Work, "province" | "id">;

const live = ["queued", "running"];
/** As the index is written; PostgreSQL finds it by no other words. */
const isLive = sql<boolean>`state in ('queued', 'running')`;

export interface WorkFilter {
  /** Rounds whose work is shown; null: of every round and of none. */
  readonly rounds: readonly string[] | null;
  /** Whose own work is shown whatever its round. */
  readonly askedBy: string | null;
  readonly round?: string | undefined;
  readonly states?: readonly string[] | undefined;
}

/** Work in the background, as people see it. */
export const workStore = (db: Db) => ({
  /** False when work with this key waits or runs already. */
  insertWork: async (work: Insertable<Database["survey.work"]>): Promise<boolean> => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("survey.work")
      .values(work)
      .onConflict((conflict) => conflict.columns(["province", "key"]).where(isLive).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  findWork: (id: string): Promise<Work | undefined> =>
    db.selectFrom("survey.work").selectAll().where("id", "=", id).executeTakeFirst(),

  findLiveWork: (province: string, key: string): Promise<Work | undefined> =>
    db
      .selectFrom("survey.work")
      .selectAll()
      .where("province", "=", province)
      .where("key", "=", key)
      .where("state", "in", live)
      .executeTakeFirst(),

  listLiveWork: (): Promise<WorkKey[]> =>
    db.selectFrom("survey.work").select(["province", "id"]).where("state", "in", live).orderBy("askedAt").execute(),

  /** Newest first, with the number of all that the filter lets through. */
  listWork: async (filter: WorkFilter, page: { readonly limit: number; readonly offset: number }) => {
    const found = filtered(db, filter);
    const [lines, counted] = await Promise.all([
      found.selectAll().orderBy("askedAt", "desc").orderBy("id", "desc").limit(page.limit).offset(page.offset).execute(),
      found.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
    ]);
    return { lines, total: Number(counted.count) };
  },

  /** Begins a run; undefined when the work has ended meanwhile. */
  startWork: (key: WorkKey, now: Date): Promise<Work | undefined> =>
    one(db, key)
      .set(({ eb }) => ({ state: "running", runs: eb("runs", "+", 1), startedAt: now, seenAt: now, done: 0, total: null }))
      .where("state", "in", live)
      .returningAll()
      .executeTakeFirst(),

  /** Tells how far it is; true when it is asked to stop. */
  updateWorkProgress: async (key: WorkKey, progress: Pick<Work, "done" | "total" | "seenAt">): Promise<boolean> =>
    (await one(db, key).set(progress).where("state", "=", "running").returning("stopAsked").executeTakeFirst())?.stopAsked ??
    true,

  endWork: async (
    key: WorkKey,
    end: { readonly state: string; readonly endedAt: Date; readonly problems?: string; readonly result?: string | null },
  ): Promise<void> => {
    await one(db, key).set(end).where("state", "in", live).execute();
  },

  /** Back into the line, as if it had not begun: the server was stopped under it. */
  requeueWork: async (key: WorkKey): Promise<void> => {
    await one(db, key)
      .set(({ eb }) => ({ state: "queued", runs: eb("runs", "-", 1), startedAt: null, done: 0, total: null }))
      .where("state", "=", "running")
      .execute();
  },

  /** What waits ends at once; what runs is asked to. False when it had ended already. */
  askWorkToStop: async (key: WorkKey, now: Date): Promise<boolean> => {
    const { numUpdatedRows } = await one(db, key)
      .set({
        stopAsked: true,
        state: sql<string>`case state when 'queued' then 'stopped' else state end`,
        endedAt: sql<Date | null>`case state when 'queued' then ${now}::timestamptz end`,
      })
      .where("state", "in", live)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  },
});

const one = (db: Db, { province, id }: WorkKey) =>
  db.updateTable("survey.work").where("province", "=", province).where("id", "=", id);

const filtered = (db: Db, { rounds, askedBy, round, states }: WorkFilter) => {
  let query = db.selectFrom("survey.work");
  if (rounds !== null)
    query = query.where(({ eb, or }) =>
      or([
        ...(rounds.length > 0 ? [eb("roundCode", "in", [...rounds])] : []),
        ...(askedBy === null ? [] : [eb("askedBy", "=", askedBy)]),
        eb.val(false),
      ]),
    );
  if (round !== undefined) query = query.where("roundCode", "=", round);
  if (states !== undefined) query = query.where("state", "in", [...states]);
  return query;
};
