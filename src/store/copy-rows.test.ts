import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../test/database.ts";
import { CopyRows } from "./copy-rows.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase("empty");
  await database.pool.query("create table kept (id uuid, name text, mark bytea, on_day date)");
});
afterAll(() => database.close());

const id = "0190a1b2-c3d4-7e5f-8a9b-0123456789ab";

describe("rows by COPY", () => {
  it("arrive as they were, nulls and all, inside the transaction that sends them", async () => {
    const rows = new CopyRows();
    rows
      .row(4)
      .uuid(id)
      .text("Nguyễn Ưỡng\t\\N\n")
      .bytes(new Uint8Array([0, 255, 10]))
      .date("2024-02-29");
    rows.row(4).uuid(id).text(null).bytes(null).date(null);
    rows.row(4).uuid(id).text("").bytes(new Uint8Array()).date("1987-01-31");
    const seen = await database.db.transaction().execute(async (db) => {
      await sql`copy kept from stdin (format binary) ${rows}`.execute(db);
      return (await sql<{ name: string | null; mark: Buffer | null; onDay: string | null }>`select * from kept`.execute(db))
        .rows;
    });
    expect(seen.map(({ name, mark, onDay }) => [name, mark && [...mark], onDay])).toEqual([
      ["Nguyễn Ưỡng\t\\N\n", [0, 255, 10], "2024-02-29"],
      [null, null, null],
      ["", [], "1987-01-31"],
    ]);
  });

  it("are many, and longer than the room they began with", async () => {
    const rows = new CopyRows();
    for (let at = 0; at < 3_000; at += 1)
      rows
        .row(4)
        .uuid(id)
        .text("đ".repeat(at % 400))
        .bytes(null)
        .date(null);
    await database.pool.query("truncate kept");
    await sql`copy kept from stdin (format binary) ${rows}`.execute(database.db);
    const { rows: counted } = await database.pool.query(
      "select count(*)::integer as count, max(length(name)) as longest from kept",
    );
    expect(counted).toEqual([{ count: 3_000, longest: 399 }]);
  });

  it("say what the database says when it refuses them, and leave the connection good", async () => {
    const wrong = new CopyRows();
    wrong.row(1).text("one field of four");
    await expect(sql`copy kept from stdin (format binary) ${wrong}`.execute(database.db)).rejects.toThrow("field count");
    expect((await database.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  });
});
