import type { Account, RoleGrant } from "../../store/accounts.ts";
import type { Store } from "../../store/store.ts";
import type { Actor, Grant } from "../../survey/people/actor.ts";
import type { Role, SupervisingBody } from "../../survey/people/role.ts";
import type { Effects } from "../effects.ts";

/** The person of an account with the roles held now and what they are held for. */
export const actorOfAccount = async (
  account: Account,
  { store }: Pick<Effects, "store">,
): Promise<Extract<Actor, { kind: "account" }>> => ({
  kind: "account",
  id: account.id,
  username: account.username,
  name: account.displayName,
  body: account.body,
  grants: await grantsOf(await store.listGrants(account.id), store),
});

/** Grants with their units looked up, each unit once; a unit that is gone covers nothing. */
export const grantsOf = async (rows: readonly RoleGrant[], store: Store): Promise<readonly Grant[]> => {
  const ids = [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))];
  const scopes = new Map(await Promise.all(ids.map(async (id) => [id, await store.findUnitScope(id)] as const)));
  return rows.map(({ role, roundCode, unitId, supervises }) => ({
    role: role as Role,
    roundCode,
    unit: unitId === null ? null : (scopes.get(unitId) ?? lostUnit(unitId)),
    supervises: supervises as SupervisingBody | null,
  }));
};

const lostUnit = (id: string) => ({ id, kind: "agency", name: id, covers: [id], rounds: [], wholeRounds: [] }) as const;
