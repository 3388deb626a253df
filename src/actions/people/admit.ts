import type { Account } from "../../store/accounts.ts";
import type { Store } from "../../store/store.ts";
import { sessionLife } from "../../survey/people/account-rules.ts";
import type { Effects } from "../effects.ts";
import { hashToken, makeToken } from "./session-token.ts";

export interface SignedIn {
  /** The cookie holds it; the store holds only its SHA-256. */
  readonly token: string;
  /** True: the token is not a session yet, but asks for the code of the second factor. */
  readonly codeNeeded: boolean;
  readonly mustChange: boolean;
  readonly expiresAt: string;
}

/** How long the code of the second factor may follow the password; milliseconds. */
const stepLife = 5 * 60_000;

type Made = Pick<Effects, "clock" | "randomBytes" | "sha256">;

/** Who has shown the password goes on: into a session, or to the second step where a second factor is set up. */
export const admit = async (store: Store, account: Account, made: Made & { readonly device: string }): Promise<SignedIn> => {
  const now = made.clock();
  await store.deleteExpiredSessions(now);
  if (account.totpSince === null) return openSession(store, account, made);
  const token = makeToken(made);
  const expiresAt = new Date(now.getTime() + stepLife);
  await store.insertSignInStep({ tokenHash: hashToken(made, token), accountId: account.id, expiresAt });
  return { token, codeNeeded: true, mustChange: false, expiresAt: expiresAt.toISOString() };
};

/** Opens a session of the account on a device, and forgets earlier wrong attempts. */
export const openSession = async (
  store: Store,
  { id, mustChange }: Pick<Account, "id" | "mustChange">,
  made: Made & { readonly device: string },
): Promise<SignedIn> => {
  const now = made.clock();
  const token = makeToken(made);
  const expiresAt = new Date(now.getTime() + sessionLife);
  await store.updateAccount(id, { failedAttempts: 0, lockedUntil: null });
  const times = { createdAt: now, seenAt: now, expiresAt };
  await store.insertSession({ tokenHash: hashToken(made, token), accountId: id, device: made.device, ...times });
  return { token, codeNeeded: false, mustChange, expiresAt: expiresAt.toISOString() };
};
