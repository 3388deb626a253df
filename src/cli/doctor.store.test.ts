import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../test/database.ts";

let dataDir: string;
let database: FreshDatabase;

const sipas = async (...args: string[]) => sipasOn(database.url, ...args);

const sipasOn = async (url: string, ...args: string[]) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "..", "main.ts"), ...args], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, CONTACT_KEY: "", SIPAS_LANG: "vi", PORT: "3000" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const [code] = await once(child, "close");
  return { code, out, err };
};

const statesOf = (out: string): Record<string, string> =>
  Object.fromEntries((JSON.parse(out) as { check: string; state: string }[]).map(({ check, state }) => [check, state]));

const breakChain = () =>
  database.pool.query(
    `insert into audit.entries (seq, at, actor_name, act, object, detail, previous_hash, hash)
     values (1, now(), 'ai đó', 'drawSample', 'x', '{}', repeat('0', 64), repeat('a', 64))`,
  );

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "opensipas-doctor-"));
});

afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe("sipas doctor", () => {
  it("finds nothing wrong with a sound installation", async () => {
    database = await freshDatabase();
    const { code, out } = await sipas("doctor", "--json");
    expect(statesOf(out)).toEqual({
      node: "ok",
      "data-folder": "ok",
      disk: "ok",
      database: "ok",
      migrations: "ok",
      audit: "ok",
      rounds: "ok",
      mail: "ok",
    });
    expect(code).toBe(0);
  });

  it("speaks to people in their language", async () => {
    database = await freshDatabase();
    expect((await sipas("doctor")).out).toMatch(/Cơ sở dữ liệu +ổn +PostgreSQL \d+\.\d+ \(ngoài\)/);
    expect((await sipas("doctor", "--lang", "en")).out).toMatch(/Database +ok +PostgreSQL \d+\.\d+ \(external\)/);
  });

  it("names the migrations that wait, and runs none of them", async () => {
    database = await freshDatabase("empty");
    const { code, out } = await sipas("doctor", "--json");
    expect(code).toBe(1);
    expect(statesOf(out)).toMatchObject({ database: "ok", migrations: "problem" });
    expect(out).toContain("001-units.sql");
    expect((await sipas("doctor", "--json")).code).toBe(1);
  });

  it("says that the database is out of reach, and goes on with the rest", async () => {
    database = await freshDatabase("empty");
    const { code, out } = await sipasOn("postgres://an:hunter2@127.0.0.1:1/sipas", "doctor", "--json");
    expect(code).toBe(1);
    expect(statesOf(out)).toMatchObject({ node: "ok", database: "problem" });
    expect(out).toContain("127.0.0.1:1/sipas");
    expect(out).not.toContain("hunter2");
  });

  it("finds a broken audit chain", async () => {
    database = await freshDatabase();
    await breakChain();
    const { code, out } = await sipas("doctor", "--json");
    expect(code).toBe(1);
    expect(statesOf(out)).toMatchObject({ migrations: "ok", audit: "problem" });
  });

  it("refuses a wrong environment with the name of the variable", async () => {
    database = await freshDatabase("empty");
    const { code, err } = await sipasOn("mysql://x", "doctor");
    expect(code).toBe(2);
    expect(err).toContain("DATABASE_URL");
  });
});

describe("sipas audit verify", () => {
  it("confirms an unbroken chain", async () => {
    database = await freshDatabase();
    const { code, out } = await sipas("audit", "verify", "--json");
    expect({ code, intact: JSON.parse(out).intact }).toEqual({ code: 0, intact: true });
  });

  it("names the first entry that is wrong", async () => {
    database = await freshDatabase();
    await breakChain();
    const { code, out } = await sipas("audit", "verify");
    expect(code).toBe(1);
    expect(out).toContain("mục 1 bị sửa");
  });

  it("holds the log against what was noted outside the database", async () => {
    database = await freshDatabase();
    const noted = `3:${"a".repeat(64)}`;
    const { code, out } = await sipas("audit", "verify", "--noted", noted);
    expect([code, out]).toEqual([1, expect.stringContaining("mục 1 trở đi đã bị cắt")]);
  });

  it("knows no other word", async () => {
    database = await freshDatabase("empty");
    const { code, err } = await sipas("audit", "kiểm-tra");
    expect(code).toBe(2);
    expect(err).toContain("kiểm-tra");
  });
});
