import type { Effects } from "../effects.ts";
import { sendSoon } from "./write-mail.ts";

/** At the start of the server: what waited for the configuration, or for its next try, is tried now. */
export const recoverMails = async ({ store, mail }: Effects): Promise<void> => {
  if (!mail.configured) return;
  for (const waiting of await store.listWaitingMails()) await sendSoon(waiting, store);
};
