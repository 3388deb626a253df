import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** What a running (or killed) PostgreSQL wrote about itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The whole file, to tell one start from another. */
  readonly text: string;
}

const pidFile = (cluster: string) => join(cluster, "postmaster.pid");

/** Lines of the file: pid, data folder, start time, port … */
export const parsePostmaster = (text: string): Postmaster | undefined => {
  const lines = text.split("\n");
  const pid = Math.abs(Number.parseInt(lines[0] ?? "", 10));
  const port = Number.parseInt(lines[3] ?? "", 10);
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number.isInteger(port) ? port : 0, text } : undefined;
};

export const readPostmaster = (cluster: string): Promise<Postmaster | undefined> =>
  readFile(pidFile(cluster), "utf8").then(parsePostmaster, () => undefined);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
};

const argumentsOf = (pid: number): Promise<string | undefined> =>
  readFile(`/proc/${pid}/cmdline`, "utf8").catch(
    () =>
      new Promise<string | undefined>((resolve) => {
        execFile("ps", ["-o", "args=", "-p", String(pid)], (cause, stdout) => resolve(cause ? undefined : stdout));
      }),
  );

/**
 * Whether the process with this number is the PostgreSQL of this data folder and not another one that got the number since (after a
 * restart of the machine numbers come again). Where the arguments of a process cannot be seen, any living process counts.
 */
export const isPostmasterOf = async (pid: number, cluster: string): Promise<boolean> => {
  if (!isAlive(pid)) return false;
  const args = process.platform === "win32" ? undefined : await argumentsOf(pid);
  return args === undefined || args.includes(cluster);
};

/** Takes away the file that a killed server left; if another start replaced it meanwhile, that one's file goes back. */
export const removeStale = async (cluster: string, stale: Postmaster): Promise<void> => {
  const aside = `${pidFile(cluster)}.${randomUUID()}`;
  const moved = await rename(pidFile(cluster), aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await readFile(aside, "utf8")) !== stale.text) await link(aside, pidFile(cluster)).catch(() => undefined);
  await rm(aside, { force: true });
};
