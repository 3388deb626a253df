import type { Problem } from "../problem.ts";
import type { JobName } from "./job.ts";

export const workStates = ["queued", "running", "done", "failed", "stopped"] as const;

export type WorkState = (typeof workStates)[number];

/** Still to come or on its way: its page refreshes itself. */
export const isLive = (state: WorkState): boolean => state === "queued" || state === "running";

/** One piece of work as its list shows it. Times are ISO. */
export interface WorkLine {
  readonly id: string;
  readonly kind: JobName;
  readonly round: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly state: WorkState;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** Of the run that is on its way or was the last. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** The first run was cut off (power, kill); this is its second. */
  readonly again: boolean;
  readonly stopAsked: boolean;
  readonly mayStop: boolean;
}

export interface WorkView extends WorkLine {
  readonly problems: readonly Problem[];
  readonly result: unknown;
  /** ISO time that speed and time left were judged by. */
  readonly now: string;
}

export interface WorkList {
  readonly lines: readonly WorkLine[];
  /** Of the whole filter. */
  readonly total: number;
  readonly now: string;
}
