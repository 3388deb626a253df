import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openKeptFile } from "./kept-file.ts";

const folder = mkdtempSync(join(tmpdir(), "opensipas-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a kept file", () => {
  it("gives its pieces, fewer bytes at its end, and the hash of the whole", async () => {
    const bytes = Buffer.from("0123456789");
    writeFileSync(join(folder, "a"), bytes);
    const { source, sha256, close } = await openKeptFile(join(folder, "a"));
    expect([source.size, sha256]).toEqual([10, createHash("sha256").update(bytes).digest("hex")]);
    const text = (from: number, length: number) => Buffer.from(source.read(from, length)).toString();
    expect([text(0, 3), text(7, 9), text(10, 1), text(99, 1)]).toEqual(["012", "789", "", ""]);
    close();
  });

  it("throws what the file system says", async () => {
    await expect(openKeptFile(join(folder, "none"))).rejects.toThrow("ENOENT");
  });
});
