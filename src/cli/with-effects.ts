import type { Effects } from "../actions/effects.ts";
import type { Result } from "../survey/result.ts";
import type { VerbWorld } from "./verb.ts";

/** Runs work that needs the database, and closes it whatever happens. */
export const withEffects = async <T>(world: VerbWorld, work: (effects: Effects) => Promise<Result<T>>): Promise<Result<T>> => {
  if (world.openEffects === undefined) throw new Error("this world has no database");
  const opened = await world.openEffects();
  if (!opened.ok) return opened;
  const { effects, close } = opened.value;
  try {
    const result = await work({ ...effects, progress: showProgress(world) });
    if (result.ok) await nameSimulatedRounds(effects, world);
    return result;
  } finally {
    await close();
  }
};

/** Nothing that comes of simulated data is shown without saying so. */
const nameSimulatedRounds = async ({ store }: Effects, { stderr, language }: VerbWorld): Promise<void> => {
  const codes = (await store.listRounds()).filter(({ simulated }) => simulated).map(({ code }) => code);
  if (codes.length > 0) stderr.write(`${words[language]}: ${codes.join(", ")}\n`);
};

const words = { vi: "Số liệu mô phỏng", en: "Simulated data" };

/** On a terminal the count of rows is shown in place; elsewhere nothing. */
const showProgress =
  ({ stderr }: VerbWorld) =>
  (done: number, total?: number) => {
    if (stderr.isTerminal) stderr.write(`\r${done}${total === undefined ? "" : ` / ${total}`}\u001b[K`);
  };
