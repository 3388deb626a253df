import { randomUUID } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { EmbeddedPlace } from "./place.ts";
import type { Ran } from "./runner.ts";

/** The major version of the bundled server (package.json pins it). */
const bundledVersion = "18";

export const databaseAdministrator = "opensipas";

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  log_timezone: "UTC",
  timezone: "UTC",
};

const initdbArguments = (place: EmbeddedPlace, folder: string, passwordFile: string): readonly string[] => [
  `--pgdata=${folder}`,
  `--username=${databaseAdministrator}`,
  `--pwfile=${passwordFile}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
  ...Object.entries({ ...settings, ...place.settings }).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
];

/** initdb reads the password from a file that the database user can read; it lies beside the new data for that moment only. */
const runInitdb = async (place: EmbeddedPlace, work: string): Promise<Ran> => {
  const passwordFile = join(work, "password");
  await mkdir(work, { mode: 0o700 });
  await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
  if (place.user) {
    await chown(passwordFile, place.user.uid, place.user.gid);
    await chown(work, place.user.uid, place.user.gid);
  }
  return place.run(place.binaries.initdb, initdbArguments(place, join(work, "cluster"), passwordFile));
};

const readVersion = (cluster: string): Promise<string | undefined> =>
  readFile(join(cluster, "PG_VERSION"), "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );

/** Another process may have been faster with its own new cluster; then that one stands. */
const moveIntoPlace = (from: string, to: string): Promise<void> =>
  rename(from, to).catch(async (cause) => {
    if ((await readVersion(to)) === undefined) throw cause;
  });

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";

const createCluster = async (place: EmbeddedPlace): Promise<Result<null>> => {
  place.progress({ vi: "Tạo cơ sở dữ liệu lần đầu…", en: "Making the database for the first time…" });
  const work = join(place.dataDir, `postgres.${randomUUID()}`);
  try {
    const ran = await runInitdb(place, work);
    if (ran.code !== 0) return fail(problem("E-SYSTEM-008", { reason: lastLine(ran.output), log: "initdb" }));
    await moveIntoPlace(join(work, "cluster"), place.cluster);
    return ok(null);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/** The data of PostgreSQL stand under `place.cluster`, whole: they are made elsewhere and moved there in one step. */
export const ensureCluster = async (place: EmbeddedPlace): Promise<Result<null>> => {
  const version = await readVersion(place.cluster);
  if (version === undefined) return createCluster(place);
  if (version === bundledVersion) return ok(null);
  return fail(problem("E-SYSTEM-015", { folder: place.cluster, found: version, expected: bundledVersion }));
};
