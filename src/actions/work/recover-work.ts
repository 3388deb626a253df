import type { Effects } from "../effects.ts";
import { enqueue } from "./queue-work.ts";

/** At the start of the one server: what waited, and what the end of the last one cut off, is in the line again. */
export const recoverWork = async ({ store }: Effects): Promise<void> => {
  await store.freeTakenTasks();
  for (const work of await store.listLiveWork()) await enqueue(work, store);
};
