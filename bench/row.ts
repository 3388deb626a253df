import type { Figures } from "./figures.ts";
import type { Run } from "./measure.ts";

/** One program that does the work of a row, each time as a process of its own. */
export interface Program {
  readonly name: string;
  /** `limit`: the least that the work must cost, of which nothing is computed. */
  readonly role: "ours" | "peer" | "limit";
  readonly run: Run;
  /** Its last line says how long the statistics alone took, as `{"computeSeconds":…}`. */
  readonly tellsCompute?: boolean | undefined;
  /** Only that line counts: what else it does is not part of the work. */
  readonly isComputeOnly?: boolean | undefined;
  /** What it found, to be compared with the first program's. */
  readonly answer?: (() => Figures | string) | undefined;
}

/** What DESIGN asks of the row. */
export interface Budget {
  /** Seconds of the whole process. */
  readonly wall?: number | undefined;
  /** MiB. */
  readonly peak?: number | undefined;
  /** How many times faster than R survey, whole process. */
  readonly faster?: number | undefined;
}

/** One piece of work, done by several programs on the same files. */
export interface Row {
  readonly name: string;
  readonly what: string;
  readonly budget?: Budget | undefined;
  readonly programs: (place: Place) => Promise<readonly Program[]>;
}

/** Where files go, and by how much the numbers of rows are changed to try the harness out. */
export interface Place {
  readonly folder: string;
  readonly scale: number;
}
