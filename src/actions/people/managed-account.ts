import type { Account } from "../../store/accounts.ts";
import type { Store } from "../../store/store.ts";
import { normaliseUsername } from "../../survey/people/account-rules.ts";
import type { Actor } from "../../survey/people/actor.ts";
import { type ActionName, may } from "../../survey/people/permissions.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";

/** The account that an act is about; unknown ones are a problem. */
export const managedAccount = async (store: Store, username: string): Promise<Result<Account>> => {
  const account = await store.findAccount(normaliseUsername(username));
  return account ? ok(account) : fail(problem("E-PEOPLE-019", { username }));
};

/** Whether every role of the account lies where the actor holds the right: then the whole account may be acted on. */
export const reachesAccount = async (
  store: Store,
  account: Account,
  { actor, right }: { readonly actor: Actor; readonly right: ActionName },
): Promise<boolean> => {
  const grants = await store.listGrants(account.id);
  return (
    may(actor, right) ||
    (grants.length > 0 &&
      grants.every(({ roundCode, unitId }) => may(actor, right, { round: roundCode ?? undefined, unit: unitId ?? undefined })))
  );
};

/** Refuses what would leave nobody who can manage people; the administrators are held until the transaction ends. */
export const keepsAdministrator = async (store: Store, { id, username }: Account): Promise<Result<null>> => {
  const able = await store.lockAdministrators();
  return able.length === 1 && able[0] === id ? fail(problem("E-PEOPLE-018", { username })) : ok(null);
};
