import { randomUUID } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";

const readText = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });

const writeDurably = async (path: string, text: string): Promise<void> => {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const linkUnlessThere = (from: string, to: string): Promise<void> =>
  link(from, to).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "EEXIST") throw cause;
  });

/**
 * Reads a secret file, or makes it (mode 600) with `make` when it is not there. Of several processes that make it at the same time
 * one wins, whole, and all return its text. Throws what the file system says.
 */
export const readOrCreateSecret = async (path: string, make: () => string): Promise<string> => {
  const present = await readText(path);
  if (present !== undefined) return present;
  const draft = `${path}.${randomUUID()}`;
  await writeDurably(draft, make());
  try {
    await linkUnlessThere(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, "utf8");
};
