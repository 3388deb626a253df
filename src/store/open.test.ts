import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { freshDatabase } from "../../test/database.ts";
import type { Result } from "../survey/result.ts";
import { readPostmaster } from "./embedded/postmaster.ts";
import { type OpenStore, openStore } from "./open.ts";

let dataDir: string;
const opened: OpenStore[] = [];
const logged: string[] = [];
const note = (message: string): void => void logged.push(message);

const quiet = { log: { info: note, error: note }, progress: () => undefined };

const open = async (role: "server" | "tool", given: { folder?: string; url?: string } = {}): Promise<Result<OpenStore>> => {
  const config = { dataDir: given.folder ?? dataDir, databaseUrl: given.url, contactKey: undefined };
  const store = await openStore({ config, role, ...quiet });
  if (store.ok) opened.push(store.value);
  return store;
};

const must = async (result: Promise<Result<OpenStore>>): Promise<OpenStore> => {
  const store = await result;
  if (!store.ok) throw new Error(JSON.stringify(store.problems));
  return store.value;
};

const close = async (store: OpenStore): Promise<void> => {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
};

const cluster = () => join(dataDir, "postgres");
const postmaster = async (folder = cluster()) => (await readPostmaster(folder))?.pid;

const countRows = async (store: OpenStore): Promise<number> => {
  const { rows } = await store.pool.query<{ count: number }>("select count(*) from kept");
  return rows[0]?.count ?? -1;
};

beforeEach(async () => {
  logged.length = 0;
  dataDir = await mkdtemp(join(tmpdir(), "opensipas-open-"));
  await chmod(dataDir, 0o755);
});

afterEach(async () => {
  for (const store of [...opened]) await close(store);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

/** The bundled database is the same whatever server the other tests run on. */
const onBundled = describe.skipIf(process.env.TEST_DATABASE_URL !== undefined);

onBundled("the bundled database", () => {
  it("keeps its data between starts and stops with its last user", async () => {
    const first = await must(open("server"));
    await first.pool.query("create table kept as select 1 as id");
    await close(first);
    expect(await postmaster()).toBeUndefined();
    const second = await must(open("server"));
    expect(await countRows(second)).toBe(1);
    expect(second.version).toMatch(/^18\./);
  });

  it("is durable, local, UTF-8 and asks for its password", async () => {
    const store = await must(open("server"));
    const setting = async (name: string) => (await store.pool.query(`show ${name}`)).rows[0]?.[name];
    expect(await setting("fsync")).toBe("on");
    expect(await setting("synchronous_commit")).toBe("on");
    expect(await setting("listen_addresses")).toBe("127.0.0.1");
    expect(await setting("server_encoding")).toBe("UTF8");
    expect(await setting("TimeZone")).toBe("Asia/Ho_Chi_Minh");
    expect((await store.pool.query("select upper('đặng') as name")).rows[0]?.name).toBe("ĐẶNG");
    expect(await readFile(join(cluster(), "pg_hba.conf"), "utf8")).not.toMatch(/^[^#].*\btrust\b/m);
    expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dataDir, "contact.key"))).mode & 0o777).toBe(0o600);
  });

  it("gives dates as texts and whole numbers as numbers", async () => {
    const store = await must(open("tool"));
    const { rows } = await store.pool.query("select date '2023-11-02' as day, 5::bigint as rows, 0.25::numeric as share");
    expect(rows[0]).toEqual({ day: "2023-11-02", rows: 5, share: 0.25 });
    await expect(store.pool.query("select 9007199254740993::bigint")).rejects.toThrow("9007199254740993");
  });

  it("keeps the same contact key, and refuses a damaged one", async () => {
    const first = await must(open("tool"));
    await close(first);
    const second = await must(open("tool"));
    expect(second.contactKey).toEqual(first.contactKey);
    expect(second.contactKey).toHaveLength(32);
    await close(second);
    await writeFile(join(dataDir, "contact.key"), "abc");
    expect(await open("tool")).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-014" }] });
  });

  it("refuses a second server, naming the address of the first, and takes one when the first has gone", async () => {
    const first = await must(open("server"));
    await first.announce("http://127.0.0.1:3456");
    expect(await open("server")).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-005", details: { address: "http://127.0.0.1:3456", pid: String(process.pid) } }],
    });
    await first.pool.query("select 1");
    await close(first);
    expect(await open("server")).toMatchObject({ ok: true });
  });

  it("of two servers that start at once serves one, and tells the other that the first is starting", async () => {
    const both = await Promise.all([open("server"), open("server")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      problems: [{ code: "E-SYSTEM-020", details: { pid: String(process.pid) } }],
    });
  });

  it("is shared by the server and tools; it runs until the last has left", async () => {
    const server = await must(open("server"));
    const tool = await must(open("tool"));
    const pid = await postmaster();
    await close(server);
    expect(await postmaster()).toBe(pid);
    await tool.pool.query("select 1");
    await close(tool);
    expect(await postmaster()).toBeUndefined();
  });

  it("is started once when several come at the same moment", async () => {
    const stores = await Promise.all([must(open("tool")), must(open("tool")), must(open("tool"))]);
    const ports = new Set(stores.map(({ address }) => "port" in address && address.port));
    expect(ports.size).toBe(1);
  });

  it("loses nothing that was committed when it is killed, and the open store finds it again", async () => {
    const store = await must(open("server"));
    await store.pool.query("create table kept (id int)");
    for (let id = 0; id < 50; id++) await store.pool.query("insert into kept values ($1)", [id]);
    const pid = await postmaster();
    process.kill(-(pid ?? 0), "SIGKILL");
    const deadline = Date.now() + 40_000;
    while (Date.now() < deadline && !logged.includes("database is back")) await wait(100);
    expect(await countRows(store)).toBe(50);
    expect(await postmaster()).not.toBe(pid);
    expect(await open("server")).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-020" }] });
    await close(store);
    expect(await postmaster()).toBeUndefined();
  });

  it("that another server took while the first slept after a crash is lost for the first, which says so", async () => {
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL("./open.ts", import.meta.url).href)});
      const log = { info() {}, error() {} };
      const config = { dataDir: ${JSON.stringify(dataDir)} };
      const store = await openStore({ config, role: "server", log, progress() {} });
      await store.value.announce("http://localhost:1");
      console.log("open");
      const { problems } = await store.value.lost;
      console.log(JSON.stringify(problems));
      await store.value.close();`;
    const first = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    first.stdout.on("data", (chunk) => (said += chunk));
    const ended = once(first, "close");
    while (!said.includes("open")) await wait(50);
    first.kill("SIGSTOP");
    process.kill(-((await postmaster()) ?? 0), "SIGKILL");
    const second = await must(open("server"));
    await second.announce("http://localhost:2");
    first.kill("SIGCONT");
    expect((await ended)[0]).toBe(0);
    expect(JSON.parse(said.split("\n")[1] ?? "")).toMatchObject([
      { code: "E-SYSTEM-005", details: { pid: String(process.pid), address: "http://localhost:2" } },
    ]);
    expect((await second.pool.query("select 1 as here")).rows).toEqual([{ here: 1 }]);
  });

  it("is not fooled by a file whose process number belongs to another program now", async () => {
    await close(await must(open("tool")));
    await writeFile(
      join(cluster(), "postmaster.pid"),
      `${process.pid}\n${cluster()}\n1700000000\n1\n\n127.0.0.1\n\nready   \n`,
    );
    const store = await must(open("tool"));
    expect(await postmaster()).not.toBe(process.pid);
    await store.pool.query("select 1");
  });

  it("refuses data of another major version", async () => {
    await close(await must(open("tool")));
    await writeFile(join(cluster(), "PG_VERSION"), "17\n");
    expect(await open("tool")).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-015", details: { found: "17", expected: "18" } }],
    });
  });

  it("says which folder cannot be used", async () => {
    const file = join(dataDir, "tệp");
    await writeFile(file, "");
    expect(await open("tool", { folder: join(file, "data") })).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-006", details: { folder: join(file, "data") } }],
    });
  });
});

describe.runIf(process.getuid?.() === 0 && process.env.TEST_DATABASE_URL === undefined)("as root", () => {
  it("runs as an unprivileged user", async () => {
    await must(open("tool"));
    const status = await readFile(`/proc/${await postmaster()}/status`, "utf8");
    expect(status.match(/^Uid:\s+(\d+)/m)?.[1]).not.toBe("0");
    expect(status).toMatch(/^CapEff:\s+0+$/m);
  });

  it("works below a folder that is closed to that user, with the right to pass folders and no other", async () => {
    await chmod(dataDir, 0o700);
    const folder = join(dataDir, "a", "b");
    await mkdir(folder, { recursive: true });
    const store = await must(open("server", { folder }));
    await store.pool.query("create table kept as select 1 as id");
    const status = await readFile(`/proc/${await postmaster(join(folder, "postgres"))}/status`, "utf8");
    expect(status.match(/^Uid:\s+(\d+)/m)?.[1]).not.toBe("0");
    expect(status.match(/^CapEff:\s+0*(\w+)$/m)?.[1]).toBe("2");
    await close(store);
    expect(await countRows(await must(open("tool", { folder })))).toBe(1);
  });

  it("opens data that an ordinary user made, as that user, who can open them afterwards", async () => {
    const nobody = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
    const folder = join(dataDir, "of-nobody");
    await mkdir(folder);
    execFileSync("chown", ["nobody", folder]);
    const script = `
      const { openStore } = await import(${JSON.stringify(new URL("./open.ts", import.meta.url).href)});
      const log = { info() {}, error() {} };
      const config = { dataDir: ${JSON.stringify(folder)} };
      const store = await openStore({ config, role: "server", log, progress() {} });
      if (!store.ok) throw new Error(JSON.stringify(store.problems));
      await store.value.pool.query("create table if not exists kept as select 1 as id");
      await store.value.close();`;
    const asNobody = () => execFileSync(process.execPath, ["--input-type=module", "-e", script], { uid: nobody, cwd: "/" });
    asNobody();
    const store = await must(open("server", { folder }));
    expect(await countRows(store)).toBe(1);
    await close(store);
    asNobody();
  });
});

describe("an external database", () => {
  it("is opened by its URL", async () => {
    const database = await freshDatabase();
    const store = await must(open("server", { url: database.url }));
    expect(store.kind).toBe("external");
    expect(Number.parseInt(store.version, 10)).toBeGreaterThanOrEqual(15);
    expect(await open("server", { url: database.url })).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-020" }] });
    await close(store);
    await database.close();
  });

  it("that cannot be reached is named without its password", async () => {
    const failed = await open("tool", { url: "postgres://an:hunter2@127.0.0.1:1/sipas" });
    expect(failed).toMatchObject({
      ok: false,
      problems: [{ code: "E-SYSTEM-010", details: { address: "127.0.0.1:1/sipas" } }],
    });
    expect(JSON.stringify(failed)).not.toContain("hunter2");
  });

  it("that does not exist on the server is a problem too", async () => {
    const url = new URL(inject("postgres").url);
    url.pathname = "/no_such_database";
    expect(await open("tool", { url: url.href })).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-010" }] });
  });
});
