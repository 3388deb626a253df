import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { type Problem, problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";
import { lockSpace, locks } from "./locks.ts";

export const migrationsFolder = join(import.meta.dirname, "migrations");

interface Migration {
  /** File name: 001-units.sql */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with \n as line end, in hex. */
  readonly sha256: string;
}

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

const readMigration = async (folder: string, name: string): Promise<Migration> => {
  const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
  return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
};

const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(names.map((name) => readMigration(folder, name)));
};

/** Where the program looks up what ran; made before the first migration, so not one itself. */
const journal = `
  create schema if not exists program;
  create table if not exists program.migrations (
    name       text primary key,
    sha256     text not null,
    applied_at timestamptz not null default now()
  )`;

const hasJournal = "select to_regclass('program.migrations') is not null as there";

const listApplied = async (client: pg.ClientBase): Promise<readonly Applied[]> => {
  const { rows: found } = await client.query<{ there: boolean }>(hasJournal);
  if (!found[0]?.there) return [];
  const { rows } = await client.query<Applied>(`select name, sha256 from program.migrations order by name collate "C"`);
  return rows;
};

const compare = (applied: Applied, files: ReadonlyMap<string, Migration>): readonly Problem[] => {
  const file = files.get(applied.name);
  if (file === undefined) return [problem("E-SYSTEM-013", { file: applied.name })];
  if (file.sha256 === applied.sha256) return [];
  return [problem("E-SYSTEM-012", { file: file.name, recorded: applied.sha256.slice(0, 12), found: file.sha256.slice(0, 12) })];
};

/** What is still to run, after what ran is found unchanged and whole, and nothing new came in before it. */
const planMigrations = (files: readonly Migration[], applied: readonly Applied[]): Result<readonly Migration[]> => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const ran = new Set(applied.map(({ name }) => name));
  const last = applied.at(-1)?.name ?? "";
  const waiting = files.filter(({ name }) => !ran.has(name));
  const problems = [
    ...applied.flatMap((one) => compare(one, byName)),
    ...waiting.filter(({ name }) => name < last).map(({ name }) => problem("E-SYSTEM-018", { file: name, last })),
  ];
  return problems.length > 0 ? fail(...problems) : ok(waiting);
};

const describe = (cause: unknown, sql: string): string => {
  const { message, position } = cause as { message: string; position?: string };
  return position === undefined ? message : `${message}, line ${sql.slice(0, Number(position)).split("\n").length}`;
};

const apply = async (client: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<Result<null>> => {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into program.migrations (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
    return ok(null);
  } catch (cause) {
    await client.query("rollback");
    return fail(problem("E-SYSTEM-016", { file: name, reason: describe(cause, sql) }));
  }
};

const applyAll = async (client: pg.ClientBase, waiting: readonly Migration[]): Promise<Result<readonly string[]>> => {
  for (const migration of waiting) {
    const applied = await apply(client, migration);
    if (!applied.ok) return applied;
  }
  return ok(waiting.map(({ name }) => name));
};

/** The names of the migrations that have not run yet; the same problems as `migrate`. Changes nothing. */
export const listWaiting = async (client: pg.ClientBase, folder = migrationsFolder): Promise<Result<readonly string[]>> => {
  const plan = planMigrations(await readMigrations(folder), await listApplied(client));
  return plan.ok ? ok(plan.value.map(({ name }) => name)) : plan;
};

const migrateUnderLock = async (client: pg.ClientBase, folder: string): Promise<Result<readonly string[]>> => {
  await client.query(journal);
  const plan = planMigrations(await readMigrations(folder), await listApplied(client));
  return plan.ok ? applyAll(client, plan.value) : plan;
};

/**
 * Runs every NNN-*.sql of the folder that has not run on this database, in order, each in a transaction of its own; of several
 * processes one does it and the others wait. Returns the names that ran now. Problems: an old file was changed (E-SYSTEM-012), is
 * gone (-013) or does not run (-016), a new one stands before one that ran (-018).
 */
export const migrate = async (client: pg.ClientBase, folder = migrationsFolder): Promise<Result<readonly string[]>> => {
  await client.query("select pg_advisory_lock($1, $2)", [lockSpace, locks.migration]);
  try {
    return await migrateUnderLock(client, folder);
  } finally {
    await client.query("select pg_advisory_unlock($1, $2)", [lockSpace, locks.migration]);
  }
};
