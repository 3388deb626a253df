import { type Insertable, type Selectable, sql } from "kysely";
import type { Db } from "./db.ts";
import type { Database } from "./schema.ts";

export type AuditRecord = Selectable<Database["audit.entries"]>;

/** Any fixed number: who appends to the chain holds this lock until its transaction ends. */
const chainLock = 7_462_001;

/** The append-only chain of audit entries. */
export const auditStore = (db: Db) => ({
  /** Waits for its turn and tells the last entry; undefined for an empty chain. */
  lockChain: async (): Promise<{ seq: number; hash: string } | undefined> => {
    await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(db);
    return db.selectFrom("audit.entries").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  },

  insertAuditEntry: async (entry: Insertable<Database["audit.entries"]>): Promise<void> => {
    await db.insertInto("audit.entries").values(entry).execute();
  },

  /** Newest first; `before` is a seq. */
  listAuditEntries: (filter: {
    readonly round?: string | undefined;
    readonly before?: number | undefined;
    readonly limit: number;
  }): Promise<AuditRecord[]> => {
    let query = db.selectFrom("audit.entries").selectAll();
    if (filter.round !== undefined) query = query.where("roundCode", "=", filter.round);
    if (filter.before !== undefined) query = query.where("seq", "<", filter.before);
    return query.orderBy("seq", "desc").limit(filter.limit).execute();
  },

  /** The newest entry of one of these acts on an object; undefined when there is none. */
  findLastAct: ({
    round,
    object,
    acts,
  }: {
    readonly round?: string;
    readonly object: string;
    readonly acts: readonly string[];
  }): Promise<AuditRecord | undefined> => {
    const query = db
      .selectFrom("audit.entries")
      .selectAll()
      .where("object", "=", object)
      .where("act", "in", [...acts]);
    const placed = round === undefined ? query : query.where("roundCode", "=", round);
    return placed.orderBy("seq", "desc").limit(1).executeTakeFirst();
  },

  countAuditEntries: async (round?: string): Promise<number> => {
    const query = db.selectFrom("audit.entries").select(({ fn }) => fn.countAll<number>().as("count"));
    const counted = round === undefined ? query : query.where("roundCode", "=", round);
    return Number((await counted.executeTakeFirstOrThrow()).count);
  },

  /** The chain in its order, from the entry after `after`. */
  listChain: (after: number, limit: number): Promise<AuditRecord[]> =>
    db.selectFrom("audit.entries").selectAll().where("seq", ">", after).orderBy("seq").limit(limit).execute(),
});
