import type { Account } from "../../store/accounts.ts";
import type { Actor } from "../../survey/people/actor.ts";
import type { Role } from "../../survey/people/role.ts";
import type { Effects } from "../effects.ts";

/** Who an account is, with the roles that it holds now. */
export const actorOfAccount = async (
  account: Account,
  { store }: Pick<Effects, "store">,
): Promise<Extract<Actor, { kind: "account" }>> => ({
  kind: "account",
  id: account.id,
  username: account.username,
  name: account.displayName,
  body: account.body,
  grants: (await store.listGrants(account.id)).map(({ role, roundCode }) => ({ role: role as Role, roundCode })),
});
