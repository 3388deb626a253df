import type { Problem } from "../survey/problem.ts";

/** What is wrong with a row of a chunk. */
export interface RowFault {
  readonly index: number;
  readonly problem: Problem;
}

/** The fault that stands first in the file; of one row, the one named first. */
export function firstFault(faults: readonly (RowFault | undefined)[]): Problem | undefined {
  const found = faults.filter((fault) => fault !== undefined).sort((a, b) => a.index - b.index);
  return found[0]?.problem;
}
