import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Spool } from "../formats/spool.ts";
import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

/**
 * Opens a file in the folder for temporary files that no other user may read. Its name is removed at once, so that nothing stays behind
 * however the program ends.
 */
export async function openSpool(): Promise<Result<Spool>> {
  try {
    const folder = await mkdtemp(join(tmpdir(), "sipas-"));
    try {
      return ok(spoolOf(await open(join(folder, "columns"), "wx+", 0o600)));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return unwritable(error);
  }
}

const spoolOf = (file: Awaited<ReturnType<typeof open>>): Spool => ({
  write: async (bytes) => {
    try {
      await file.appendFile(bytes);
      return ok(null);
    } catch (error) {
      return unwritable(error);
    }
  },
  read: async (from, length) => {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from);
    if (bytesRead !== length) throw new Error(`the spool ends after ${from + bytesRead} bytes`);
    return buffer;
  },
  close: () => file.close(),
});

const unwritable = (error: unknown) =>
  fail(
    problem("E-SYSTEM-109", {
      file: join(tmpdir(), "sipas-*"),
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    }),
  );
