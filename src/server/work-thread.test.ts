import { setTimeout as wait } from "node:timers/promises";
import { BroadcastChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startWorkThread } from "./work-thread.ts";
import type { Worker } from "./worker.ts";

/** A program that tells what befalls it on a channel. */
const program = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { BroadcastChannel, isMainThread, parentPort, workerData } from "node:worker_threads";
      const channel = new BroadcastChannel(workerData.channel);
      const tell = (what) => channel.postMessage(what);
      ${body}`)}`,
  );

const told: unknown[] = [];
const errors: string[] = [];
let channel: BroadcastChannel;
let worker: Worker | undefined;

beforeEach(() => {
  told.length = 0;
  errors.length = 0;
  channel = new BroadcastChannel(`work-thread-${Math.random()}`);
  channel.onmessage = (event) => void told.push((event as MessageEvent).data);
});
afterEach(async () => {
  await worker?.stop();
  channel.close();
});

const start = (body: string): Worker => {
  const log = { info: () => undefined, error: (message: string) => void errors.push(message) };
  worker = startWorkThread({ program: program(body), given: { channel: channel.name }, log, pause: 10 });
  return worker;
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await wait(10);
  expect(isSo()).toBe(true);
};

describe("the thread of the background", () => {
  it("computes while the server answers", async () => {
    start(`tell("began"); const end = Date.now() + 300; while (Date.now() < end); tell("ended");`);
    await until(() => told.includes("began"));
    let turns = 0;
    while (!told.includes("ended")) {
      turns += 1;
      await wait(5);
    }
    expect(turns).toBeGreaterThan(5);
  });

  it("is told of a stop, and ends by itself", async () => {
    const { stop } = start(
      `parentPort.once("message", (word) => { tell(word); setTimeout(() => process.exit(0), 20); }); tell("began");`,
    );
    await until(() => told.includes("began"));
    await stop();
    await until(() => told.includes("stop"));
    await wait(50);
    expect(told).toEqual(["began", "stop"]);
    expect(errors).toEqual([]);
  });

  it("is followed by another when it breaks off, and the server learns why", async () => {
    start(
      `parentPort.once("message", () => process.exit(0)); tell("began"); setTimeout(() => { throw new Error("no memory"); }, 20);`,
    );
    await until(() => told.filter((what) => what === "began").length >= 2);
    expect(errors).toContain("worker ended");
  });
});
