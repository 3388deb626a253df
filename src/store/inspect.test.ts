import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inspectFolder } from "./inspect.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "opensipas-inspect-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("the data folder", () => {
  it("has nothing to complain of when its secrets are closed", async () => {
    await writeFile(join(folder, "contact.key"), "k", { mode: 0o600 });
    const facts = await inspectFolder(folder);
    expect(facts).toMatchObject({ folder, problem: null, exposed: [] });
    expect(facts.free).toBeGreaterThan(0);
  });

  it("names the secret that others may read", async () => {
    await writeFile(join(folder, "contact.key"), "k");
    await chmod(join(folder, "contact.key"), 0o644);
    expect((await inspectFolder(folder)).exposed).toEqual([join(folder, "contact.key")]);
  });

  it("that is missing is a problem and has no size", async () => {
    const missing = join(folder, "không-có");
    expect(await inspectFolder(missing)).toMatchObject({
      problem: { code: "E-SYSTEM-006", details: { folder: missing } },
      free: null,
    });
  });
});
