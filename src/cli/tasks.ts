import { problem } from "../survey/problem.ts";
import { fail } from "../survey/result.ts";
import { printProblems } from "./print.ts";
import type { ExitCode, VerbWorld } from "./verb.ts";

/** What a verb can be told to do: `sipas round list`. */
export type Tasks = Readonly<Record<string, (args: readonly string[], world: VerbWorld) => Promise<ExitCode>>>;

/** Runs the task that the first word names, with the words after it. */
export const runTask =
  (verb: string, tasks: Tasks) =>
  async ([name, ...args]: readonly string[], world: VerbWorld): Promise<ExitCode> => {
    const expected = Object.keys(tasks).join(", ");
    if (name === undefined) return printProblems(fail(problem("E-SYSTEM-104", { what: expected, verb })), world);
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task) return task(args, world);
    return printProblems(fail(problem("E-SYSTEM-106", { option: verb, value: name, expected })), world);
  };
