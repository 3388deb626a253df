import { setTimeout as wait } from "node:timers/promises";
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, type TaskList } from "graphile-worker";
import type { Pool } from "pg";
import type { Effects, Log } from "../actions/effects.ts";
import { recoverMails } from "../actions/mail/recover-mails.ts";
import { sendMail } from "../actions/mail/send-mail.ts";
import { mailTask } from "../actions/mail/write-mail.ts";
import { writeReminders } from "../actions/plan/write-reminders.ts";
import type { Jobs } from "../actions/work/jobs.ts";
import { workTask } from "../actions/work/queue-work.ts";
import { recoverWork } from "../actions/work/recover-work.ts";
import { runWork } from "../actions/work/run-work.ts";
import { sweep } from "../actions/work/sweep.ts";

export interface WorkerWorld {
  /** Of the machine itself; work takes the rights of who asked for it. */
  readonly effects: Effects;
  readonly pool: Pool;
  readonly jobs: Jobs;
}

export interface Worker {
  /** Takes nothing new, lets what runs end at its next step, and gives up on it after a moment. */
  readonly stop: () => Promise<void>;
}

/** How many tasks run at once beside the pages. */
const atOnce = 2;
/** New tasks are told at once (NOTIFY); only those that wait for a time are looked for. Milliseconds. */
const lookEvery = 5_000;
/** How long a stop waits for what runs; then the database lets go of it, and it begins anew at the next start. */
const patience = 3_000;

/** What a task says of the row that it is about. */
interface RowKey {
  readonly province: string;
  readonly id: string;
}

/** Handlers of the queue, by the names that tasks are queued under. */
export const taskList = ({ effects, jobs }: Pick<WorkerWorld, "effects" | "jobs">, signal: AbortSignal): TaskList => ({
  [workTask]: (payload) => runWork({ work: payload as RowKey, jobs, signal }, effects),
  remind: async () => void (await writeReminders(effects)),
  sweep: () => sweep(effects),
  [mailTask]: (payload) => sendMail(payload as RowKey, effects),
});

/** What comes by the clock. The queue counts in UTC: 7:00 and 2:00 in Việt Nam; a server that was off makes up for the last day. */
const daily = () =>
  parseCronItems([
    { task: "remind", match: "0 0 * * *", options: { backfillPeriod: 20 * 60 * 60_000 } },
    { task: "sweep", match: "0 19 * * *", options: { backfillPeriod: 20 * 60 * 60_000 } },
  ]);

/** Only what goes wrong is worth a line. */
export const workerLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error") log.error("worker", { message });
  });

/** The way the queue is read, in the server and in tests alike. */
export const workerOptions = ({ pool, effects }: WorkerWorld): RunnerOptions => ({
  pgPool: pool,
  concurrency: atOnce,
  pollInterval: lookEvery,
  noHandleSignals: true,
  logger: workerLogger(effects.log),
});

/** Runs the queue of the database beside the server, from what its last end left behind. */
export const startWorker = async (world: WorkerWorld): Promise<Worker> => {
  const { log } = world.effects;
  const stopping = new AbortController();
  const options = { ...workerOptions(world), taskList: taskList(world, stopping.signal), parsedCronItems: daily() };
  await recoverWork(world.effects);
  await recoverMails(world.effects);
  let runner: Runner = await run(options);
  const keepRunning = async (): Promise<void> => {
    for (;;) {
      await runner.promise.catch((cause) => log.error("worker ended", { cause: String(cause) }));
      if (stopping.signal.aborted) return;
      await wait(lookEvery, undefined, { ref: false });
      if (stopping.signal.aborted) return;
      runner = await run(options);
    }
  };
  void keepRunning().catch((cause) => log.error("worker is gone", { cause: String(cause) }));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([runner.stop().catch(() => undefined), wait(patience, undefined, { ref: false })]);
    },
  };
};
