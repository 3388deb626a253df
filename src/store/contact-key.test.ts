import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../test/database.ts";
import { codesOf, must } from "../../test/effects.ts";
import { problemMessage } from "../survey/problem.ts";
import { checkContactKey, readContactKey } from "./contact-key.ts";

let database: FreshDatabase;
let dataDir: string;

beforeEach(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "opensipas-key-"));
});

afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

const check = async (key: Uint8Array, place: Parameters<typeof checkContactKey>[2]) => {
  const client = await database.pool.connect();
  return checkContactKey(client, key, place).finally(() => client.release());
};

describe("the contact key", () => {
  it("is made once and read again, or taken from the environment", async () => {
    const made = must(await readContactKey({ dataDir }));
    expect(made).toHaveLength(32);
    expect(must(await readContactKey({ dataDir }))).toEqual(made);
    expect(await readFile(join(dataDir, "contact.key"), "utf8")).toBe(`${Buffer.from(made).toString("hex")}\n`);
    expect(must(await readContactKey({ dataDir, given: "ab".repeat(32) }))).toEqual(new Uint8Array(32).fill(0xab));
    expect(codesOf(await readContactKey({ dataDir, given: "ab" }))).toEqual(["E-SYSTEM-014"]);
  });

  it("cannot be made where nothing can be written, nor read where it is no file", async () => {
    const nowhere = await readContactKey({ dataDir: "/proc/self" });
    expect(nowhere).toMatchObject({ problems: [{ code: "E-SYSTEM-006", details: { folder: "/proc/self" } }] });
    await mkdir(join(dataDir, "contact.key"));
    expect(codesOf(await readContactKey({ dataDir }))).toEqual(["E-SYSTEM-001"]);
  });

  it("that opens a database first is noted as its own, wherever it comes from later", async () => {
    const key = must(await readContactKey({ dataDir }));
    expect(codesOf(await check(key, { dataDir }))).toEqual([]);
    expect(codesOf(await check(key, { dataDir }))).toEqual([]);
    const given = Buffer.from(key).toString("hex");
    expect(codesOf(await check(key, { dataDir: "/nowhere", given }))).toEqual([]);
  });

  it("of another machine is refused, with the place of the right one", async () => {
    must(await check(randomBytes(32), { dataDir: "/srv/sipas/data" }));
    const refused = await check(randomBytes(32), { dataDir });
    expect(codesOf(refused)).toEqual(["E-SYSTEM-019"]);
    const [message = ""] = refused.ok ? [] : refused.problems.map((one) => problemMessage(one, "vi"));
    expect(message).toContain(`${hostname()}, /srv/sipas/data/contact.key`);
    expect(message).toContain(join(dataDir, "contact.key"));
    expect(message).toMatch(/ngày \d{4}-\d\d-\d\d/);
    expect(codesOf(await check(randomBytes(32), { dataDir, given: "ab".repeat(32) }))).toEqual(["E-SYSTEM-019"]);
  });

  it("stays out of the database", async () => {
    const key = randomBytes(32);
    must(await check(key, { dataDir, given: key.toString("hex") }));
    const { rows } = await database.pool.query("select row_to_json(i)::text as text from program.installation i");
    expect(rows).toHaveLength(1);
    expect(rows[0].text).toContain("CONTACT_KEY");
    expect(rows[0].text).not.toContain(key.toString("hex"));
  });

  it("of two machines that come at the same moment is one, the other is refused", async () => {
    const both = await Promise.all([randomBytes(32), randomBytes(32)].map((key) => check(key, { dataDir })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
