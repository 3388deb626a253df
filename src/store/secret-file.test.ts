import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOrCreateSecret } from "./secret-file.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "opensipas-secret-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("a secret file", () => {
  it("is made once, for its owner alone", async () => {
    const file = join(folder, "key");
    expect(await readOrCreateSecret(file, () => "một")).toBe("một");
    expect(await readOrCreateSecret(file, () => "hai")).toBe("một");
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("is one for all who make it at the same time, and leaves no draft", async () => {
    const file = join(folder, "key");
    const texts = await Promise.all(Array.from({ length: 20 }, (_, at) => readOrCreateSecret(file, () => `khoá ${at}`)));
    expect(new Set(texts).size).toBe(1);
    expect(await readdir(folder)).toEqual(["key"]);
  });

  it("that cannot be made says why", async () => {
    await writeFile(join(folder, "tệp"), "");
    await expect(readOrCreateSecret(join(folder, "tệp", "key"), () => "x")).rejects.toThrow("ENOTDIR");
  });
});
