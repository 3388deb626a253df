import type { Account } from "../../store/accounts.ts";
import { countWrongPassword, normaliseUsername, sessionLife } from "../../survey/people/account-rules.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { hashToken, makeToken } from "./session-token.ts";

export interface SignInInput {
  readonly username: string;
  readonly password: string;
}

export interface SignedIn {
  /** The cookie holds it; the store holds only its SHA-256. */
  readonly token: string;
  readonly mustChange: boolean;
  readonly expiresAt: string;
}

/**
 * Opens a session for who knows the password; five wrong ones lock the account for 15 minutes. An unknown username takes as long
 * and says the same as a known one. Wrong attempts are written down too, so the outcome is a value inside the transaction.
 */
export const signIn = async (input: SignInInput, effects: Effects): Promise<Result<SignedIn>> => {
  const username = normaliseUsername(input.username);
  const known = await effects.store.findAccount(username);
  const right = await effects.passwords.verify(known?.passwordHash ?? null, input.password);
  if (!known || known.disabledAt) return refuse(undefined, effects);
  if (isLocked(known, effects.clock())) return fail(lockedProblem(known.lockedUntil, effects.clock()));
  return right ? admit(known, effects) : refuse(known, effects);
};

const isLocked = ({ lockedUntil }: Account, now: Date): boolean => lockedUntil !== null && lockedUntil > now;

const lockedProblem = (until: Date | null, now: Date): Problem =>
  problem("E-PEOPLE-003", { minutes: Math.max(1, Math.ceil(((until?.getTime() ?? 0) - now.getTime()) / 60_000)) });

const asAccount = (account: Account, effects: Effects): Effects => ({
  ...effects,
  actor: {
    kind: "account",
    id: account.id,
    username: account.username,
    name: account.displayName,
    body: account.body,
    grants: [],
  },
});

const admit = (account: Account, effects: Effects): Promise<Result<SignedIn>> => {
  const now = effects.clock();
  const token = makeToken(effects);
  const expiresAt = new Date(now.getTime() + sessionLife);
  const entry = { act: "signIn", object: account.username, detail: {} };
  return write(asAccount(account, effects), entry, async (store) => {
    const current = (await store.findAccountForUpdate(account.username)) ?? account;
    if (isLocked(current, now)) return fail(lockedProblem(current.lockedUntil, now));
    await store.deleteExpiredSessions(now);
    await store.updateAccount(account.id, { failedAttempts: 0, lockedUntil: null });
    const tokenHash = hashToken(effects, token);
    await store.insertSession({ tokenHash, accountId: account.id, createdAt: now, seenAt: now, expiresAt });
    return ok({ token, mustChange: account.mustChange, expiresAt: expiresAt.toISOString() });
  });
};

/** The same steps whether the account is known or not, so that the answer takes as long; the name typed is not written down. */
const refuse = async (account: Account | undefined, effects: Effects): Promise<Result<never>> => {
  const now = effects.clock();
  const name = account?.username ?? "(không có tài khoản này)";
  const visitor: Effects = { ...effects, actor: { kind: "anonymous", name, grants: [] } };
  const entry = { act: "signInRefused", object: name, detail: (wrong: { left: number }) => ({ left: wrong.left }) };
  const counted = await write(visitor, entry, async (store) => {
    const current = await store.findAccountForUpdate(account?.username ?? "");
    const { left, ...change } = countWrongPassword(current?.failedAttempts ?? 0, now);
    await store.updateAccount(current?.id ?? effects.newId(), change);
    return ok({ left, lockedUntil: change.lockedUntil });
  });
  if (!counted.ok) return counted;
  const { left, lockedUntil } = counted.value;
  return fail(lockedUntil ? lockedProblem(lockedUntil, now) : problem("E-PEOPLE-002", { left }));
};
