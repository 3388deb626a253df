import { access, constants, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../survey/problem.ts";
import { problem } from "../survey/problem.ts";
import { listWaiting } from "./migrate.ts";
import type { OpenStore } from "./open.ts";

/** What stands in the data folder, without opening the database. */
export interface FolderFacts {
  readonly folder: string;
  /** Why it cannot be used; null when it can. */
  readonly problem: Problem | null;
  /** Files with a secret that other accounts of the machine may read. */
  readonly exposed: readonly string[];
  /** Bytes that are still free there; null when the system does not say. */
  readonly free: number | null;
}

const secrets = ["contact.key", "postgres.password"];

const isExposed = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ mode }) => process.platform !== "win32" && (mode & 0o077) !== 0,
    () => false,
  );

const listExposed = async (folder: string): Promise<readonly string[]> => {
  const files = secrets.map((name) => join(folder, name));
  const exposed = await Promise.all(files.map(isExposed));
  return files.filter((_, at) => exposed[at]);
};

const tryFolder = (folder: string): Promise<Problem | null> =>
  access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => null,
    (cause: Error) => problem("E-SYSTEM-006", { folder, reason: cause.message }),
  );

const freeBytes = (folder: string): Promise<number | null> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );

/** Looks at the data folder; changes nothing. */
export const inspectFolder = async (folder: string): Promise<FolderFacts> => {
  const [problem, exposed, free] = await Promise.all([tryFolder(folder), listExposed(folder), freeBytes(folder)]);
  return { folder, problem, exposed, free };
};

/** The migrations that wait, or what is wrong with those that ran; changes nothing. */
export const inspectMigrations = async ({ pool }: OpenStore): ReturnType<typeof listWaiting> => {
  const client = await pool.connect();
  return listWaiting(client).finally(() => client.release());
};
