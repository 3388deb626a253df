import type { Effects } from "../effects.ts";
import { keptFor } from "../people/keep-form.ts";

/** Forms that were carried out are remembered this long; milliseconds. */
const answeredFor = 2 * 24 * 60 * 60_000;

/** Clears away what is kept for a while only. */
export const sweep = async ({ store, clock }: Effects): Promise<void> => {
  const now = clock().getTime();
  await store.deleteAnsweredForms(new Date(now - answeredFor));
  await store.deleteKeptForms(new Date(now - keptFor), 1_000);
  await store.deleteExpiredSessions(new Date(now));
};
