import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstClosed } from "./reach.ts";

const stranger = { name: "nobody", uid: 4_000_001, gid: 4_000_001 };
const owner = { name: "owner", uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "opensipas-reach-"));
  await mkdir(join(folder, "a", "b"), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

describe("the way to a folder", () => {
  it("is open when everyone may pass each step", async () => {
    await chmod(folder, 0o711);
    expect(await firstClosed(join(folder, "a", "b"), stranger)).toBeUndefined();
  });

  it("is closed at the first step that others may not pass", async () => {
    await chmod(folder, 0o700);
    await chmod(join(folder, "a"), 0o700);
    expect(await firstClosed(join(folder, "a", "b"), stranger)).toBe(folder);
    await chmod(folder, 0o755);
    expect(await firstClosed(join(folder, "a", "b"), stranger)).toBe(join(folder, "a"));
  });

  it("is open to the owner, and to the group by its own bit", async () => {
    await chmod(folder, 0o700);
    expect(await firstClosed(folder, owner)).toBeUndefined();
    await chmod(folder, 0o710);
    expect(await firstClosed(folder, { ...owner, uid: stranger.uid })).toBeUndefined();
    expect(await firstClosed(folder, stranger)).toBe(folder);
  });
});
