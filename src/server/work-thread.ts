import { setTimeout as wait } from "node:timers/promises";
import { Worker as Thread } from "node:worker_threads";
import type { Log } from "../actions/effects.ts";
import type { Worker } from "./worker.ts";

export interface ThreadWorld {
  /** The program that runs the queue where it finds itself in a thread. */
  readonly program: URL;
  /** What it finds as `workerData`. */
  readonly given: unknown;
  readonly log: Log;
  /** Milliseconds before a thread that ended by itself is followed by another. */
  readonly pause?: number;
}

/** What the thread is told when the server is being stopped; it then ends by itself. */
const stopWord = "stop";

/** The number of a thread that has ended. */
const gone = -1;

/** Mebibytes that young objects may take. By default some 100 MiB of sealed rows wait to be cleared away in an import; it is as quick so. */
const youngest = 16;

/** How long a stop waits for the end of the thread, which waits for its own work first; then it is cut off. Milliseconds. */
const patience = 4_000;

/**
 * Runs the queue in a thread beside the server, so that pages do not wait while a job computes (docs/decisions/0024). A thread that ends
 * by itself, of an error or for want of memory, is followed by another, which recovers what was cut off; it ends with the process.
 */
export const startWorkThread = ({ program, given, log, pause = 5_000 }: ThreadWorld): Worker => {
  let isStopping = false;
  let thread: Thread;
  const start = (): void => {
    thread = new Thread(program, { workerData: given, resourceLimits: { maxYoungGenerationSizeMb: youngest } });
    thread.on("error", (cause) => log.error("worker ended", { cause: String(cause) }));
    thread.once("exit", () => void follow());
  };
  const follow = async (): Promise<void> => {
    if (isStopping) return;
    await wait(pause, undefined, { ref: false });
    if (!isStopping) start();
  };
  start();
  return {
    stop: async () => {
      isStopping = true;
      if (thread.threadId === gone) return;
      const ended = new Promise((resolve) => thread.once("exit", resolve));
      thread.postMessage(stopWord);
      await Promise.race([ended, wait(patience, undefined, { ref: false })]);
      await thread.terminate();
    },
  };
};
