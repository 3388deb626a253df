import { ok } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { hashToken } from "./session-token.ts";

/** Ends the session of this token; an unknown token is no fault. */
export const signOut = async ({ token }: { readonly token: string }, effects: Effects): Promise<void> => {
  const tokenHash = hashToken(effects, token);
  const session = await effects.store.findSession(tokenHash);
  const account = session && (await effects.store.findAccountById(session.accountId));
  if (!account) return;
  await write(effects, { act: "signOut", object: account.username, detail: {} }, async (store) => {
    await store.deleteSession(tokenHash);
    return ok(null);
  });
};
