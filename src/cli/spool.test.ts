import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSpool } from "./spool.ts";

let folder: string;
const { TMPDIR } = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sipas-spool-"));
  process.env.TMPDIR = folder;
});

afterEach(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  rmSync(folder, { recursive: true });
});

describe("openSpool", () => {
  it("gives back what was written, from any place, and leaves no name behind", async () => {
    const opened = await openSpool();
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const spool = opened.value;
    expect(readdirSync(folder)).toEqual([]);
    expect(await spool.write(Buffer.from("one, "))).toEqual({ ok: true, value: null });
    expect(await spool.write(Buffer.from("two"))).toEqual({ ok: true, value: null });
    expect(Buffer.from(await spool.read(0, 4)).toString()).toBe("one,");
    expect(Buffer.from(await spool.read(5, 3)).toString()).toBe("two");
    await spool.write(Buffer.from(", three"));
    expect(Buffer.from(await spool.read(8, 7)).toString()).toBe(", three");
    await expect(spool.read(10, 9)).rejects.toThrow("the spool ends after 15 bytes");
    await spool.close();
  });

  it("says that the folder cannot be written to", async () => {
    process.env.TMPDIR = join(folder, "missing");
    const opened = await openSpool();
    expect(opened).toEqual({
      ok: false,
      problems: [{ code: "E-SYSTEM-109", details: { file: join(folder, "missing", "sipas-*"), reason: "ENOENT" } }],
    });
  });

  it("says that it cannot be written to", async () => {
    const opened = await openSpool();
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    await opened.value.close();
    expect(await opened.value.write(Buffer.from("late"))).toMatchObject({ ok: false, problems: [{ code: "E-SYSTEM-109" }] });
  });
});
