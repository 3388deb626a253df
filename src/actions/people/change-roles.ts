import { isRole, roles } from "../../survey/people/role.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { keepsAdministrator, managedAccount } from "./managed-account.ts";
import { newGrants, type RolesInput } from "./new-grants.ts";

export interface GiveRolesInput extends RolesInput {
  readonly username: string;
}

/** Gives an account more roles, all in one scope; its sessions end, so that it works with them from the next sign-in on. */
export const giveRoles = action("changeRoles", async (input: GiveRolesInput, effects): Promise<Result<null>> => {
  const found = await managedAccount(effects.store, input.username);
  if (!found.ok) return found;
  const { id: accountId, username } = found.value;
  const lacksBody = input.roles.includes("supervisor") && !input.supervises;
  const grants = await newGrants(input, effects);
  if (!grants.ok || lacksBody)
    return fail(...(grants.ok ? [] : grants.problems), ...(lacksBody ? [problem("E-PEOPLE-016", {})] : []));
  const { round, unit } = input;
  const detail = { roles: input.roles, ...(unit && { unit }) };
  return write(effects, { act: "giveRoles", round, object: username, detail }, async (store) => {
    for (const grant of grants.value) {
      const given = { ...grant, id: effects.newId(), accountId, grantedAt: effects.clock() };
      if (!(await store.insertGrant(given))) return fail(problem("E-PEOPLE-030", { username }));
    }
    await store.deleteSessionsOf(accountId);
    return ok(null);
  });
});

export interface WithdrawRoleInput {
  readonly username: string;
  readonly role: string;
  readonly round?: string;
  readonly unit?: string;
}

/** Takes one role in one scope away; the sessions of the account end. The last administrator stays. */
export const withdrawRole = action("changeRoles", async (input: WithdrawRoleInput, effects): Promise<Result<null>> => {
  const found = await managedAccount(effects.store, input.username);
  if (!found.ok) return found;
  const { id: accountId, username } = found.value;
  const { role, round, unit } = input;
  if (!isRole(role)) return fail(problem("E-PEOPLE-008", { role, roles: roles.join(", ") }));
  const isAdministrator = role === "administrator" && round === undefined && unit === undefined;
  const detail = { role, ...(unit && { unit }) };
  return write(effects, { act: "withdrawRole", round, object: username, detail }, async (store) => {
    const kept = isAdministrator ? await keepsAdministrator(store, found.value) : ok(null);
    if (!kept.ok) return kept;
    const taken = await store.deleteGrant({ accountId, role, roundCode: round ?? null, unitId: unit ?? null });
    if (!taken) return fail(problem("E-PEOPLE-031", { username }));
    await store.deleteSessionsOf(accountId);
    return ok(null);
  });
});
