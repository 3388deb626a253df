import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openTestWorld, type TestWorld } from "../../test/effects.ts";
import { frameCsv, smallRound } from "../../test/small-round.ts";
import { receiveFrameFile } from "../actions/frame/receive-frame-file.ts";
import { showFrame } from "../actions/frame/show-frame.ts";
import { startFrameImport } from "../actions/frame/start-frame-import.ts";
import { createRound } from "../actions/plan/create-round.ts";
import { listWork } from "../actions/work/list-work.ts";

const place = { round: "dot-thu-2023", part: "ubnd-xa" };

let world: TestWorld;
/** Loaded, and not begun. */
let ready: ChildProcess[] = [];
let worker: ChildProcess | undefined;
beforeEach(async () => {
  world = await openTestWorld();
  ready = [load(), load()];
  must(await createRound({ plan: smallRound }, world.effects));
});
afterEach(async () => {
  await Promise.all([worker, ...ready].map(kill));
  await world.close();
});

const load = (): ChildProcess => {
  const program = join(import.meta.dirname, "..", "..", "test", "worker-alone.ts");
  return spawn(process.execPath, [program, world.database.url, world.folder], { stdio: ["pipe", "ignore", "inherit"] });
};

const start = (): void => {
  worker = ready.shift();
  worker?.stdin?.write("go\n");
};

const kill = async (worker: ChildProcess | undefined): Promise<void> => {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, "exit");
  worker.kill("SIGKILL");
  await ended;
};

const work = async () => must(await listWork({}, world.effects)).lines[0];

/** Waits until the work is as asked; looks often, since an import is quick. */
const until = async (isSo: (line: NonNullable<Awaited<ReturnType<typeof work>>>) => boolean): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const line = await work();
    if (line && isSo(line)) return;
    await wait(10);
  }
  throw new Error(`it stays ${JSON.stringify(await work())}`);
};

const count = async (table: string): Promise<number> =>
  (await world.database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

describe("an import whose server is killed", () => {
  it("leaves nothing half-done, goes on after the start, and takes each row once", async () => {
    const rows = Array.from({ length: 8_000 }, (_, at) => ({
      dossier: `H56-${at}`,
      ...(at % 100 === 0 && { completed: "31/02/2023" }),
    }));
    const file = { name: "mot-cua.csv", pieces: whole(frameCsv(rows)) };
    must(await receiveFrameFile({ ...place, file }, world.effects));
    must(await startFrameImport(place, world.effects));
    start();
    await until(({ state, done }) => state === "running" && done > 0);
    await kill(worker);
    expect(await work()).toMatchObject({ state: "running" });
    expect(must(await showFrame(place, world.effects)).frame).toBeNull();
    start();
    await until(({ state }) => state === "done" || state === "failed");
    expect(await work()).toMatchObject({ state: "done", again: true, done: 8_000 });
    expect(must(await showFrame(place, world.effects)).frame?.counts).toMatchObject({
      rows: 8_000,
      rejected: 80,
      eligible: 7_920,
    });
    expect(await count("survey.frames")).toBe(1);
    expect(await count("survey.frame_units")).toBe(7_920);
    expect(await count("contact.persons")).toBe(7_920);
    expect(await count("contact.rejected_rows")).toBe(80);
    expect(await world.effects.uploads.list()).toEqual([]);
  });
});
