import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../test/database.ts";
import { listWaiting, migrate, migrationsFolder } from "./migrate.ts";

let database: FreshDatabase;
let folder: string;
const clients: pg.PoolClient[] = [];

const connect = async (): Promise<pg.PoolClient> => {
  const client = await database.pool.connect();
  clients.push(client);
  return client;
};

const write = (name: string, sql: string) => writeFile(join(folder, name), sql);

const tables = async (): Promise<string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  return rows.map(({ name }) => name);
};

beforeEach(async () => {
  database = await freshDatabase("empty");
  folder = await mkdtemp(join(tmpdir(), "opensipas-migrations-"));
  await write("001-one.sql", "create table one (id int);\ninsert into one values (1);\n");
  await write("002-two.sql", "create table two (id int);\n");
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.release();
  await database.close();
  await rm(folder, { recursive: true });
});

describe("the migrations of the program", () => {
  it("are numbered one after the other, each number once", async () => {
    const names = (await readdir(migrationsFolder)).toSorted();
    expect(names.map((name) => name.slice(0, 4))).toEqual(names.map((_, at) => `${String(at + 1).padStart(3, "0")}-`));
  });
});

describe("migrations", () => {
  it("run once, in order", async () => {
    const client = await connect();
    expect(await migrate(client, folder)).toEqual({ ok: true, value: ["001-one.sql", "002-two.sql"] });
    expect(await migrate(client, folder)).toEqual({ ok: true, value: [] });
    expect(await tables()).toEqual(["one", "two"]);
    expect((await client.query("select * from one")).rowCount).toBe(1);
  });

  it("run later ones when they come", async () => {
    const client = await connect();
    await migrate(client, folder);
    await write("003-three.sql", "create table three (id int)");
    expect(await listWaiting(client, folder)).toEqual({ ok: true, value: ["003-three.sql"] });
    expect(await migrate(client, folder)).toEqual({ ok: true, value: ["003-three.sql"] });
  });

  it("leave other files of the folder alone", async () => {
    await write("README.md", "not SQL");
    await write("draft.sql", "not SQL");
    expect(await migrate(await connect(), folder)).toMatchObject({ ok: true, value: { length: 2 } });
  });

  it("of two that start at once one works and both succeed", async () => {
    await write("003-slow.sql", "select pg_sleep(0.3); create table three (id int)");
    const both = await Promise.all([migrate(await connect(), folder), migrate(await connect(), folder)]);
    expect(both.map((result) => result.ok && result.value.length).sort()).toEqual([0, 3]);
    expect((await database.pool.query("select * from one")).rowCount).toBe(1);
  });

  it("refuse an old file that was changed, naming it", async () => {
    const client = await connect();
    await migrate(client, folder);
    await write("001-one.sql", "create table one (id bigint);\n");
    await write("003-three.sql", "create table three (id int)");
    expect(await migrate(client, folder)).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-012", details: { file: "001-one.sql" } }],
    });
    expect(await tables()).toEqual(["one", "two"]);
  });

  it("take the line ends of Windows for no change", async () => {
    const client = await connect();
    await migrate(client, folder);
    await write("001-one.sql", "create table one (id int);\r\ninsert into one values (1);\r\n");
    expect(await migrate(client, folder)).toEqual({ ok: true, value: [] });
  });

  it("refuse a database that ran a file which is gone", async () => {
    const client = await connect();
    await migrate(client, folder);
    await rm(join(folder, "002-two.sql"));
    expect(await migrate(client, folder)).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-013", details: { file: "002-two.sql" } }],
    });
  });

  it("refuse a new file before one that ran", async () => {
    await rename(join(folder, "001-one.sql"), join(folder, "001-zero.sql"));
    const client = await connect();
    await migrate(client, folder);
    await write("000-early.sql", "create table early (id int)");
    expect(await migrate(client, folder)).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-018", details: { file: "000-early.sql", last: "002-two.sql" } }],
    });
  });

  it("keep nothing of a file that fails, but what ran before it, and say where it fails", async () => {
    await write("002-two.sql", "create table two (id int);\ncreate table half (id int);\nselect * from nowhere;\n");
    const client = await connect();
    const failed = await migrate(client, folder);
    expect(failed).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-016", details: { file: "002-two.sql" } }] });
    expect(failed.ok || failed.problems[0]?.details.reason).toMatch(/nowhere.*line 3/);
    expect(await tables()).toEqual(["one"]);
    await write("002-two.sql", "create table two (id int)");
    expect(await migrate(client, folder)).toEqual({ ok: true, value: ["002-two.sql"] });
  });

  it("of this program run on an empty database, and change nothing on a migrated one", async () => {
    const client = await connect();
    const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql"));
    expect(await migrate(client)).toEqual({ ok: true, value: files.sort() });
    expect(await listWaiting(client)).toEqual({ ok: true, value: [] });
  });
});
