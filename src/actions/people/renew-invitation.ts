import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { write } from "../write.ts";
import { makeLink, type ToldLink } from "./account-link.ts";
import { tellLink } from "./link-mail.ts";
import { managedAccount, reachesAccount } from "./managed-account.ts";

export interface InvitedInput {
  readonly round?: never;
  readonly username: string;
}

const isTakenUp = ({
  passwordHash,
  providerSubject,
}: {
  passwordHash: string | null;
  providerSubject: string | null;
}): boolean => passwordHash !== null || providerSubject !== null;

/** A new link for who has not come yet; the former one opens nothing any more. */
export const renewInvitation = action("renewInvitation", async (input: InvitedInput, effects): Promise<Result<ToldLink>> => {
  const { store, actor } = effects;
  const found = await managedAccount(store, input.username);
  if (!found.ok) return found;
  const { id, username, displayName: name, email } = found.value;
  if (!(await reachesAccount(store, found.value, { actor, right: "invitePerson" })))
    return fail(problem("E-PEOPLE-001", { action: "renewInvitation" }));
  if (isTakenUp(found.value)) return fail(problem("E-PEOPLE-020", { username }));
  return write(effects, { act: "renewInvitation", object: username, detail: {} }, async (inside) => {
    const link = await makeLink(inside, { id, username, purpose: "invitation" }, effects);
    return ok(await tellLink(link, { name, email }, { ...effects, store: inside }));
  });
});

/** Takes an invitation back: the account that waited goes, with its roles and its link. */
export const withdrawInvitation = action("renewInvitation", async (input: InvitedInput, effects): Promise<Result<null>> => {
  const { store, actor } = effects;
  const found = await managedAccount(store, input.username);
  if (!found.ok) return found;
  const { id, username } = found.value;
  if (!(await reachesAccount(store, found.value, { actor, right: "invitePerson" })))
    return fail(problem("E-PEOPLE-001", { action: "renewInvitation" }));
  if (isTakenUp(found.value)) return fail(problem("E-PEOPLE-020", { username }));
  return write(effects, { act: "withdrawInvitation", object: username, detail: {} }, async (inside) => {
    const current = await inside.findAccountForUpdate(username);
    if (current && isTakenUp(current)) return fail(problem("E-PEOPLE-020", { username }));
    await inside.deleteAccount(id);
    return ok(null);
  });
});
