import type { Account } from "../../store/accounts.ts";
import { isUsername, normaliseUsername } from "../../survey/people/account-rules.ts";
import type { LinkPurpose } from "../../survey/people/one-time-link.ts";
import { passwordProblem } from "../../survey/people/password.ts";
import { nameFaults } from "../../survey/people/person-name.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { admit, type SignedIn } from "./admit.ts";
import { asAccount } from "./as-account.ts";
import { hashToken } from "./session-token.ts";

/** What the page behind a one-time link shows to who has it. */
export interface LinkView {
  readonly purpose: LinkPurpose;
  readonly username: string;
  readonly name: string;
  readonly body: string;
}

interface OpenLink {
  readonly account: Account;
  readonly purpose: LinkPurpose;
  readonly tokenHash: Buffer;
}

const findLink = async (token: string, effects: Effects): Promise<Result<OpenLink>> => {
  const tokenHash = hashToken(effects, token);
  const link = await effects.store.findAccountLink(tokenHash);
  const account = link && link.expiresAt > effects.clock() ? await effects.store.findAccountById(link.accountId) : undefined;
  if (!link || !account || account.disabledAt) return fail(problem("E-PEOPLE-017", {}));
  return ok({ account, purpose: link.purpose as LinkPurpose, tokenHash });
};

/** Looking at the page leaves the link as it is: programs that read mail before its person do no harm. */
export const showAccountLink = async ({ token }: { readonly token: string }, effects: Effects): Promise<Result<LinkView>> => {
  const found = await findLink(token, effects);
  if (!found.ok) return found;
  const { purpose, account } = found.value;
  return ok({ purpose, username: account.username, name: account.displayName, body: account.body });
};

export interface UseLinkInput {
  readonly token: string;
  readonly password: string;
  /** Who is invited may write name and username as they wish. */
  readonly name?: string;
  readonly username?: string;
  readonly device?: string;
}

/** Takes up an invitation, or sets a new password; the link is used up, every session ends, and a new one opens. */
export const useAccountLink = async (input: UseLinkInput, effects: Effects): Promise<Result<SignedIn>> => {
  const found = await findLink(input.token, effects);
  if (!found.ok) return found;
  const { account, purpose, tokenHash } = found.value;
  const person = purpose === "invitation" ? personOf(input, account) : account;
  const faults = inputProblems(input, person);
  if (faults.length > 0) return fail(...faults);
  const { username, displayName } = person;
  const passwordHash = await effects.passwords.hash(input.password);
  const act = purpose === "invitation" ? ({ act: "acceptInvitation" } as const) : ({ act: "resetPassword" } as const);
  return write(asAccount(account, effects), { ...act, object: username, detail: {} }, async (store) => {
    if (!(await store.takeAccountLink(tokenHash))) return fail(problem("E-PEOPLE-017", {}));
    if (username !== account.username && (await store.findAccount(username)))
      return fail(problem("E-PEOPLE-004", { username }));
    const fresh = { passwordHash, mustChange: false, failedAttempts: 0, lockedUntil: null };
    await store.updateAccount(account.id, { ...fresh, username, displayName });
    await store.deleteSessionsOf(account.id);
    await store.deleteSignInStepsOf(account.id);
    await store.deleteAccountLinks(account.id);
    return ok(await admit(store, { ...account, ...fresh }, { ...effects, device: input.device ?? "" }));
  });
};

type Person = Pick<Account, "username" | "displayName" | "body">;

const personOf = ({ name, username }: UseLinkInput, account: Account): Person => ({
  username: normaliseUsername(username ?? account.username),
  displayName: (name ?? account.displayName).trim(),
  body: account.body,
});

const inputProblems = ({ password }: UseLinkInput, { username, displayName, body }: Person): readonly Problem[] => {
  const weak = passwordProblem(password, [username, displayName, body]);
  return [
    ...(isUsername(username) ? [] : [problem("E-PEOPLE-006", { username })]),
    ...nameFaults(displayName, "họ và tên"),
    ...(weak ? [weak] : []),
  ];
};
