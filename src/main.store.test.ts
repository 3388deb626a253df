import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FreshDatabase, freshDatabase } from "../test/database.ts";

/** Loaded before the program: at its end it lists every package that a module came from. */
const spy = `
  import { registerHooks } from "node:module";
  const packages = new Set();
  registerHooks({ load: (url, context, next) => {
    const name = url.match(/.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//)?.[1];
    if (name) packages.add(name);
    return next(url, context);
  } });
  process.on("exit", () => process.stderr.write("packages " + [...packages].sort().join(" ") + "\\n"));`;

let database: FreshDatabase;
let dataDir: string;

beforeEach(async () => {
  database = await freshDatabase("empty");
  dataDir = await mkdtemp(join(tmpdir(), "opensipas-main-"));
});

afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

const run = async (...args: readonly string[]) => runWith({}, ...args);

const runWith = async (given: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: database.url, ...given };
  const program = [
    "--import",
    `data:text/javascript,${encodeURIComponent(spy)}`,
    join(import.meta.dirname, "main.ts"),
    ...args,
  ];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, program, { env });
  return { stdout, packages: /^packages (.*)$/m.exec(stderr)?.[1]?.split(" ") ?? [] };
};

describe("the program", () => {
  it("loads neither documents nor pictures nor pages for a verb of the database", async () => {
    const { stdout, packages } = await run("round", "list", "--json");
    expect(JSON.parse(stdout)).toEqual([]);
    expect(packages).toContain("pg");
    for (const heavy of ["docx", "@resvg/resvg-js", "react-dom", "react", "hucre", "hono"])
      expect(packages).not.toContain(heavy);
  });

  it("loads no database for a verb that needs none", async () => {
    const { stdout, packages } = await run("size", "--population", "20647", "--json");
    expect(stdout).toContain("392");
    expect(packages).not.toContain("pg");
    expect(packages).not.toContain("kysely");
  });

  it("opens no database under another contact key", async () => {
    await runWith({ CONTACT_KEY: "ab".repeat(32) }, "round", "list");
    await runWith({ CONTACT_KEY: "AB".repeat(32) }, "round", "list");
    await expect(runWith({ CONTACT_KEY: "cd".repeat(32) }, "round", "list")).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining("E-SYSTEM-019"),
    });
  });
});
