import type { WorkKey } from "../../store/work.ts";
import type { Effects } from "../effects.ts";

/** Ends a job from within, wherever it is: its transaction is rolled back. */
export class WorkEnded extends Error {
  readonly why: "stopped" | "interrupted";
  constructor(why: "stopped" | "interrupted") {
    super(`work ${why}`);
    this.why = why;
  }
}

/** Milliseconds between two things told. */
const step = 500;

interface Telling {
  readonly work: WorkKey;
  /** Aborts when the server is being stopped. */
  readonly signal: AbortSignal;
}

/**
 * What a job calls to say how far it is. It is written down at most twice a second, beside the transaction of the job so that others see
 * it; the answer says whether somebody asked the job to stop, and the next call then throws `WorkEnded`.
 */
export const tellProgress = ({ work, signal }: Telling, { store, clock, log }: Effects) => {
  let toldAt = Number.NEGATIVE_INFINITY;
  let stop = false;
  let telling: Promise<void> | null = null;
  let untold: { readonly done: number; readonly total: number | null } | null = null;
  const tell = async (done: number, total: number | null): Promise<void> => {
    try {
      stop = await store.updateWorkProgress(work, { done, total, seenAt: clock() });
    } catch (error) {
      log.error("progress was not written down", { work: work.id, cause: String(error) });
    } finally {
      telling = null;
    }
  };
  return {
    progress: (done: number, total?: number): void => {
      if (signal.aborted) throw new WorkEnded("interrupted");
      if (stop) throw new WorkEnded("stopped");
      const now = clock().getTime();
      const isLast = done === total;
      untold = { done, total: total ?? null };
      if (telling || (now - toldAt < step && !isLast)) return;
      toldAt = now;
      untold = null;
      telling = tell(done, total ?? null);
    },
    /** Nothing is written any more once this resolves; what was said last is. */
    settled: async (): Promise<void> => {
      await telling;
      if (untold) await tell(untold.done, untold.total);
    },
  };
};
