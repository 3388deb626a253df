import { sql } from "kysely";
import type pg from "pg";
import type { Db } from "./db.ts";

export interface QueuedTask {
  /** Which handler runs it. */
  readonly task: string;
  readonly payload: object;
  /** Of tasks with the same key one waits: a later one takes the place of the one before. */
  readonly key?: string | undefined;
  /** Not before this many seconds have passed. */
  readonly after?: number | undefined;
}

/** The queue of graphile-worker, written in the transaction of what causes the task: what is rolled back leaves none. */
export const queueStore = (db: Db) => ({
  queueTask: async ({ task, payload, key, after = 0 }: QueuedTask): Promise<void> => {
    await sql`
      select graphile_worker.add_job(
        ${task}, ${JSON.stringify(payload)}::json,
        run_at => now() + make_interval(secs => ${after}), job_key => ${key ?? null}
      )`.execute(db);
  },

  /** After a kill tasks stay marked as taken by a process that is gone; only the one server, at its start, may say so. */
  freeTakenTasks: async (): Promise<void> => {
    await sql`
      select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where locked_by is not null having count(*) > 0`.execute(db);
  },
});

const hasQueue = "select to_regclass('graphile_worker.migrations') is not null as there";

/** Makes the tables of the queue where they are missing. A server brings older ones up to date when it starts its worker. */
export const prepareQueue = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ there: boolean }>(hasQueue);
  if (rows[0]?.there) return;
  const { Logger, runMigrations } = await import("graphile-worker");
  await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
};
