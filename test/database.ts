import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type pg from "pg";
import { inject } from "vitest";
import { makeClient, makeKysely, makePool } from "../src/store/connect.ts";
import type { Database } from "../src/store/schema.ts";

export interface FreshDatabase {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  readonly url: string;
  /** Closes the connections and drops the database. */
  readonly close: () => Promise<void>;
}

const onServer = async (sql: string): Promise<void> => {
  const client = makeClient({ connectionString: inject("postgres").url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A database of one's own: migrated when `from` is left out, `empty` without any table. Some 50 ms. */
export const freshDatabase = async (from: "migrated" | "empty" = "migrated"): Promise<FreshDatabase> => {
  const { url: server, template } = inject("postgres");
  const name = `test_${randomBytes(8).toString("hex")}`;
  // Copied file by file: nothing is written ahead that nobody will want back.
  await onServer(`create database ${name} template ${from === "empty" ? "template0" : template} strategy file_copy`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = makePool({ connectionString: url.href });
  pool.on("error", () => undefined);
  return {
    db: makeKysely(pool),
    pool,
    url: url.href,
    close: async () => {
      await pool.end();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
};
