import type { Account } from "../../store/accounts.ts";
import type { Grant } from "../../survey/people/actor.ts";
import type { AccountLine, PeopleView } from "../../survey/people/people-view.ts";
import type { Role } from "../../survey/people/role.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";

export interface ListPeopleInput {
  readonly round?: never;
}

const stateOf = ({ disabledAt, lockedUntil, mustChange }: Account, now: Date): AccountLine["state"] => {
  if (disabledAt) return "disabled";
  if (lockedUntil && lockedUntil > now) return "locked";
  return mustChange ? "must-change-password" : "active";
};

/** The accounts and what they may do. */
export const listPeople = action("listPeople", async (_input: ListPeopleInput, effects): Promise<Result<PeopleView>> => {
  const { store } = effects;
  const [accounts, grants, seen] = await Promise.all([store.listAccounts(), store.listGrants(), store.listLastSeen()]);
  const grantsOf = Map.groupBy(grants, ({ accountId }) => accountId);
  const seenAt = new Map(seen.map((line) => [line.accountId, line.seenAt]));
  const toLine = (account: Account): AccountLine => ({
    id: account.id,
    username: account.username,
    name: account.displayName,
    body: account.body,
    grants: (grantsOf.get(account.id) ?? []).map(({ role, roundCode }): Grant => ({ role: role as Role, roundCode })),
    state: stateOf(account, effects.clock()),
    createdAt: account.createdAt.toISOString(),
    seenAt: seenAt.get(account.id)?.toISOString() ?? null,
  });
  return ok({ accounts: accounts.map(toLine) });
});
