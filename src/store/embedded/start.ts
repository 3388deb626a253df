import { readFile, rename, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { ensureCluster } from "./cluster.ts";
import { freePort } from "./free-port.ts";
import type { EmbeddedPlace } from "./place.ts";
import { isPostmasterOf, readPostmaster, removeStale } from "./postmaster.ts";
import { probe } from "./probe.ts";

const patience = 60_000;
const attempts = 3;
const longLog = 5_000_000;

const trimLog = async (log: string): Promise<void> => {
  const size = await stat(log).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > longLog) await rename(log, `${log}.1`);
};

const startServer = async (place: EmbeddedPlace, wantedPort: number | undefined): Promise<boolean> => {
  await trimLog(place.log);
  const options = `-p ${await freePort(wantedPort)}`;
  const { cluster, log } = place;
  const args = ["start", "-w", "-s", "-t", String(patience / 1000), "-D", cluster, "-l", log, "-o", options];
  return (await place.run(place.binaries.pgCtl, args)).code === 0;
};

/** The port of our running server; absent when none runs. A file left by a killed server is taken away. */
const runningPort = async (place: EmbeddedPlace, deadline: number): Promise<number | undefined> => {
  for (let found = await readPostmaster(place.cluster); found; found = await readPostmaster(place.cluster)) {
    if (found.port > 0 && (await probe(place, found.port)) === "ours") return found.port;
    if (!(await isPostmasterOf(found.pid, place.cluster))) await removeStale(place.cluster, found);
    else if (Date.now() > deadline) return undefined;
    else await wait(50);
  }
  return undefined;
};

const notStarted = async (place: EmbeddedPlace) => {
  const log = await readFile(place.log, "utf8").catch(() => "");
  const fatal = log
    .trim()
    .split("\n")
    .findLast((line) => /FATAL|PANIC|ERROR/.test(line));
  return fail(problem("E-SYSTEM-008", { reason: fatal ?? "pg_ctl start", log: place.log }));
};

/**
 * The bundled PostgreSQL runs, found or started; several processes may ask at the same time. Returns its port. `wantedPort` is taken
 * if it is free, so that connections made before a crash find the server again.
 */
export const ensureRunning = async (place: EmbeddedPlace, wantedPort?: number): Promise<Result<number>> => {
  const cluster = await ensureCluster(place);
  if (!cluster.ok) return cluster;
  const deadline = Date.now() + patience;
  const slow = setTimeout(() => place.progress({ vi: "Khởi động cơ sở dữ liệu…", en: "Starting the database…" }), 1_000);
  try {
    for (let attempt = 0; attempt <= attempts; attempt++) {
      const port = await runningPort(place, deadline);
      if (port !== undefined) return ok(port);
      if (attempt < attempts) await startServer(place, wantedPort);
    }
    return notStarted(place);
  } finally {
    clearTimeout(slow);
  }
};

/**
 * Ends the server at once but in order: open transactions are rolled back, what was acknowledged is on the disk. Waits `seconds` for
 * it; a server with much to write then finishes by itself, and who comes meanwhile waits for that.
 */
export const stopServer = async (place: EmbeddedPlace, seconds = 60): Promise<void> => {
  await place.run(place.binaries.pgCtl, ["stop", "-w", "-s", "-m", "fast", "-t", String(seconds), "-D", place.cluster]);
};
