import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isPostmasterOf, parsePostmaster, readPostmaster, removeStale } from "./postmaster.ts";

const text = "4711\n/srv/data/postgres\n1795390401\n54999\n\n127.0.0.1\n  2154994         9\nready   \n";

let cluster: string;

beforeEach(async () => {
  cluster = await mkdtemp(join(tmpdir(), "opensipas-postmaster-"));
});

afterEach(() => rm(cluster, { recursive: true }));

describe("postmaster.pid", () => {
  it("tells process and port", () => {
    expect(parsePostmaster(text)).toEqual({ pid: 4711, port: 54_999, text });
  });

  it("that is half written has no port yet", () => {
    expect(parsePostmaster("4711\n/srv/data/postgres\n")).toMatchObject({ pid: 4711, port: 0 });
  });

  it.each(["", "\n\n", "abc\n"])("that says nothing («%s») counts as absent", (nothing) => {
    expect(parsePostmaster(nothing)).toBeUndefined();
  });

  it("is absent where no server runs", async () => {
    expect(await readPostmaster(cluster)).toBeUndefined();
  });
});

describe("the process of that number", () => {
  it("is not the server when it is another program", async () => {
    expect(await isPostmasterOf(process.pid, "/srv/data/postgres")).toBe(false);
  });

  it("is when its arguments name the data", async () => {
    expect(await isPostmasterOf(process.pid, process.argv[0] ?? "?")).toBe(true);
  });

  it("is not when there is none", async () => {
    expect(await isPostmasterOf(2 ** 22 + 1, "/srv/data/postgres")).toBe(false);
  });
});

describe("a file that a killed server left", () => {
  it("is taken away", async () => {
    await writeFile(join(cluster, "postmaster.pid"), text);
    await removeStale(cluster, { pid: 4711, port: 54_999, text });
    expect(await readdir(cluster)).toEqual([]);
  });

  it("stays when another start has replaced it", async () => {
    await writeFile(join(cluster, "postmaster.pid"), text.replace("4711", "4712"));
    await removeStale(cluster, { pid: 4711, port: 54_999, text });
    expect(await readFile(join(cluster, "postmaster.pid"), "utf8")).toMatch(/^4712/);
  });
});
