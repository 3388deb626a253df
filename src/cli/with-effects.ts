import type { Effects } from "../actions/effects.ts";
import type { Result } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

/** Runs work that needs the database, and closes it whatever happens. */
export const withEffects = async <T>(world: VerbWorld, work: (effects: Effects) => Promise<Result<T>>): Promise<Result<T>> => {
  if (world.openEffects === undefined) throw new Error("this world has no database");
  const opened = await world.openEffects();
  if (!opened.ok) return opened;
  const { effects, close } = opened.value;
  return work({ ...effects, progress: showProgress(world) }).finally(close);
};

/** On a terminal the count of rows is shown in place; elsewhere nothing. */
const showProgress =
  ({ stderr }: VerbWorld) =>
  (done: number, total?: number) => {
    if (stderr.isTerminal) stderr.write(`\r${done}${total === undefined ? "" : ` / ${total}`}\u001b[K`);
  };
