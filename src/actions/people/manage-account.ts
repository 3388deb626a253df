import type { Account } from "../../store/accounts.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { makeLink, type ToldLink } from "./account-link.ts";
import { tellLink } from "./link-mail.ts";
import { keepsAdministrator, managedAccount } from "./managed-account.ts";

export interface AccountInput {
  readonly round?: never;
  readonly username: string;
}

/** What an administrator does with an account, once it is found. */
const onAccount =
  <Output>(run: (account: Account, effects: Effects) => Promise<Result<Output>>) =>
  async ({ username }: AccountInput, effects: Effects): Promise<Result<Output>> => {
    const found = await managedAccount(effects.store, username);
    return found.ok ? run(found.value, effects) : found;
  };

/** The account signs in no more, and its sessions end; its roles and what it did stay. The last administrator stays. */
export const disableAccount = action(
  "changePeople",
  onAccount((account, effects) =>
    write(effects, { act: "disableAccount", object: account.username, detail: {} }, async (store) => {
      const kept = await keepsAdministrator(store, account);
      if (!kept.ok) return kept;
      await store.updateAccount(account.id, { disabledAt: effects.clock() });
      await store.deleteSessionsOf(account.id);
      await store.deleteSignInStepsOf(account.id);
      return ok(null);
    }),
  ),
);

/** The account signs in again, also where wrong passwords had locked it. */
export const enableAccount = action(
  "changePeople",
  onAccount(({ id, username }, effects) =>
    write(effects, { act: "enableAccount", object: username, detail: {} }, async (store) => {
      await store.updateAccount(id, { disabledAt: null, failedAttempts: 0, lockedUntil: null });
      return ok(null);
    }),
  ),
);

/** A link under which the person chooses a new password; the old one works until then. */
export const makePasswordLink = action(
  "changePeople",
  onAccount(
    ({ id, username, displayName: name, email }, effects): Promise<Result<ToldLink>> =>
      write(effects, { act: "makePasswordLink", object: username, detail: {} }, async (store) => {
        const link = await makeLink(store, { id, username, purpose: "password" }, effects);
        return ok(await tellLink(link, { name, email }, { ...effects, store }));
      }),
  ),
);

/** For who lost the phone and the recovery codes: the account signs in with the password alone until it sets one up again. */
export const clearSecondFactor = action(
  "changePeople",
  onAccount(({ id, username }, effects) =>
    write(effects, { act: "clearSecondFactor", object: username, detail: {} }, async (store) => {
      await store.updateAccount(id, { totpSecret: null, totpSince: null, totpStep: null });
      await store.replaceRecoveryCodes(id, []);
      await store.deleteSessionsOf(id);
      await store.deleteSignInStepsOf(id);
      return ok(null);
    }),
  ),
);

/** Ends every session of another account. */
export const endSessionsOf = action(
  "changePeople",
  onAccount(({ id, username }, effects) =>
    write(effects, { act: "endSessions", object: username, detail: (ended) => ({ ended }) }, async (store) =>
      ok(await store.deleteSessionsWhere({ accountId: id })),
    ),
  ),
);
