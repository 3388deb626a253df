import { problemMessage } from "../survey/problem.ts";
import type { Failure } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

/** Prints each problem on a line of stderr, code first, and gives the exit code of bad input. `file` is the file they speak of. */
export function printProblems({ problems }: Failure, world: VerbWorld, file?: string): 2 {
  const place = file === undefined ? "" : ` ${file}:`;
  for (const one of problems) world.stderr.write(`${one.code}:${place} ${problemMessage(one, world.language)}\n`);
  return 2;
}
