import { mkdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bilingual } from "../../survey/language.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { readOrCreatePassword } from "./password.ts";
import { chooseRun, type Run } from "./runner.ts";
import { databaseUser, runsAsRoot, type SystemUser } from "./user.ts";

/** Where the bundled PostgreSQL keeps its data and how its programs are run. */
export interface EmbeddedPlace {
  /** Absolute, without symbolic links: PostgreSQL names it so too. */
  readonly dataDir: string;
  /** The data of PostgreSQL itself: `dataDir`/postgres. */
  readonly cluster: string;
  readonly log: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly run: Run;
  readonly user: SystemUser | undefined;
  /** Settings of the server written once, when the cluster is made. */
  readonly settings: Readonly<Record<string, string>>;
  readonly progress: (text: Bilingual) => void;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly progress: (text: Bilingual) => void;
  readonly settings?: Readonly<Record<string, string>>;
}

const unusable = (folder: string, cause: unknown) =>
  fail(problem("E-SYSTEM-006", { folder, reason: cause instanceof Error ? cause.message : String(cause) }));

const prepareFolder = async (folder: string): Promise<Result<string>> => {
  try {
    await mkdir(folder, { recursive: true });
    return ok(await realpath(folder));
  } catch (cause) {
    return unusable(folder, cause);
  }
};

/** Data that another account made cannot be opened, by PostgreSQL's own rule: it must own them. */
const checkOwner = async (cluster: string): Promise<Result<null>> => {
  const owner = await stat(cluster).then(
    ({ uid }) => uid,
    () => undefined,
  );
  if (owner === undefined || runsAsRoot() || process.getuid === undefined || owner === process.getuid()) return ok(null);
  return unusable(cluster, `uid ${owner} ≠ ${process.getuid()}`);
};

const readPassword = (dataDir: string): Promise<Result<string>> =>
  readOrCreatePassword(dataDir).then(ok, (cause: unknown) => unusable(dataDir, cause));

/** Looks at the machine and the data folder (made when missing); starts nothing. */
export const findEmbeddedPlace = async (options: EmbeddedOptions): Promise<Result<EmbeddedPlace>> => {
  const folder = await prepareFolder(options.dataDir);
  if (!folder.ok) return folder;
  const cluster = join(folder.value, "postgres");
  const owner = await checkOwner(cluster);
  if (!owner.ok) return owner;
  const binaries = await findBinaries();
  if (!binaries.ok) return binaries;
  const user = await databaseUser(cluster);
  const run = await chooseRun(user, [binaries.value.postgres, folder.value]);
  if (!run.ok) return run;
  const password = await readPassword(folder.value);
  if (!password.ok) return password;
  return ok({
    dataDir: folder.value,
    cluster,
    log: join(cluster, "server.log"),
    password: password.value,
    binaries: binaries.value,
    run: run.value,
    user,
    settings: options.settings ?? {},
    progress: options.progress,
  });
};
