import { normaliseUsername } from "../../survey/people/account-rules.ts";
import { linkPause, normaliseEmail } from "../../survey/people/one-time-link.ts";
import { ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { makeLink } from "./account-link.ts";
import { asVisitor } from "./as-account.ts";
import { writeLinkMail } from "./link-mail.ts";

/**
 * For who forgot the password: sends a link to the address of the account, once in five minutes. The answer never tells whether there
 * is such an account.
 */
export const askPasswordLink = async ({ who }: { readonly who: string }, effects: Effects): Promise<Result<null>> => {
  const { store, mail, clock } = effects;
  if (!mail.configured) return ok(null);
  const account = (await store.findAccount(normaliseUsername(who))) ?? (await store.findAccountByEmail(normaliseEmail(who)));
  if (!account?.email || account.disabledAt || account.passwordHash === null) return ok(null);
  const recent = (await store.listAccountLinks(account.id)).some(
    ({ purpose, createdAt }) => purpose === "password" && clock().getTime() - createdAt.getTime() < linkPause,
  );
  if (recent) return ok(null);
  const { id, username, email, displayName: name } = account;
  const entry = { act: "makePasswordLink", object: username, detail: { by: "mail" } };
  return write(asVisitor(username, effects), entry, async (inside) => {
    const link = await makeLink(inside, { id, username, purpose: "password" }, effects);
    await writeLinkMail(link, { name, email }, { ...effects, store: inside });
    return ok(null);
  });
};
