import type { Problem } from "../problem.ts";

/** Something to put right in a form before it is published, or at least to look at. */
export interface Fault {
  readonly problem: Problem;
  /** Whether it stands in the way of publishing. */
  readonly blocks: boolean;
  /** The question or section to open. */
  readonly question?: string;
  readonly section?: string;
}
