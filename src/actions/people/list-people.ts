import type { Account, RoleGrant } from "../../store/accounts.ts";
import type { AccountLine, AccountState, GrantLine, PeopleView } from "../../survey/people/people-view.ts";
import { may } from "../../survey/people/permissions.ts";
import type { Role, SupervisingBody } from "../../survey/people/role.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";

export interface ListPeopleInput {
  readonly round?: never;
}

/** The accounts and what they may do; who manages one round or unit sees who works there. */
export const listPeople = action("listPeople", async (_input: ListPeopleInput, effects): Promise<Result<PeopleView>> => {
  const { store, actor } = effects;
  const [accounts, grants, facts] = await Promise.all([store.listAccounts(), store.listGrants(), listFacts(effects)]);
  const grantsOf = Map.groupBy(grants, ({ accountId }) => accountId);
  const seesAll = may(actor, "showPerson");
  const isSeen = ({ roundCode, unitId }: RoleGrant): boolean =>
    may(actor, "showPerson", { round: roundCode ?? undefined, unit: unitId ?? undefined });
  return ok({
    accounts: accounts
      .filter(({ id }) => seesAll || (grantsOf.get(id) ?? []).some(isSeen))
      .map((account) => accountLine(account, grantsOf.get(account.id) ?? [], facts)),
  });
});

/** What a line says beyond the account itself. */
export interface AccountFacts {
  readonly now: Date;
  readonly seenAt: ReadonlyMap<string, Date>;
  readonly invitedUntil: ReadonlyMap<string, Date>;
  readonly unitNames: ReadonlyMap<string, string>;
}

export const listFacts = async ({ store, clock }: Effects): Promise<AccountFacts> => {
  const [seen, links, agencies] = await Promise.all([store.listLastSeen(), store.listAccountLinks(), store.listAgencies()]);
  const invitations = links.filter(({ purpose }) => purpose === "invitation");
  return {
    now: clock(),
    seenAt: new Map(seen.map((line) => [line.accountId, line.seenAt])),
    invitedUntil: new Map(invitations.map(({ accountId, expiresAt }) => [accountId, expiresAt])),
    unitNames: new Map(agencies.map(({ id, name }) => [id, name])),
  };
};

export const accountLine = (account: Account, grants: readonly RoleGrant[], facts: AccountFacts): AccountLine => ({
  id: account.id,
  username: account.username,
  name: account.displayName,
  email: account.email,
  body: account.body,
  grants: grants.map((grant) => grantLine(grant, facts)),
  state: stateOf(account, facts),
  secondFactor: account.totpSince !== null,
  createdAt: account.createdAt.toISOString(),
  seenAt: facts.seenAt.get(account.id)?.toISOString() ?? null,
  invitedUntil: facts.invitedUntil.get(account.id)?.toISOString() ?? null,
});

const grantLine = ({ role, roundCode, unitId, supervises }: RoleGrant, { unitNames }: AccountFacts): GrantLine => ({
  role: role as Role,
  roundCode,
  unit: unitId === null ? null : { id: unitId, name: unitNames.get(unitId) ?? unitId },
  supervises: supervises as SupervisingBody | null,
});

const stateOf = (account: Account, { now, invitedUntil }: AccountFacts): AccountState => {
  const { id, disabledAt, lockedUntil, mustChange, passwordHash, providerSubject } = account;
  if (disabledAt) return "disabled";
  if (passwordHash === null && providerSubject === null)
    return (invitedUntil.get(id) ?? now) > now ? "invited" : "invitation-ended";
  if (lockedUntil && lockedUntil > now) return "locked";
  return mustChange ? "must-change-password" : "active";
};
