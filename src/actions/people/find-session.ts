import { isSessionAlive, sessionEnd } from "../../survey/people/account-rules.ts";
import type { Actor } from "../../survey/people/actor.ts";
import type { Effects } from "../effects.ts";
import { actorOfAccount } from "./actor-of-account.ts";
import { hashToken } from "./session-token.ts";

export interface FoundSession {
  readonly actor: Extract<Actor, { kind: "account" }>;
  readonly mustChange: boolean;
  /** Whether the account signs in with a second factor. */
  readonly secondFactor: boolean;
  /** When it ends if nothing more is heard of it. */
  readonly endsAt: Date;
}

/** Being seen is written down at most once a minute, so that reading a page rarely writes. */
const seenStep = 60_000;

/** Who this token belongs to; null when it is unknown, idle for 60 minutes, 12 hours old, or the account was disabled. */
export const findSession = async ({ token }: { readonly token: string }, effects: Effects): Promise<FoundSession | null> => {
  const { store } = effects;
  const tokenHash = hashToken(effects, token);
  const session = await store.findSession(tokenHash);
  const now = effects.clock();
  if (!session || !isSessionAlive(session, now)) return null;
  const account = await store.findAccountById(session.accountId);
  if (!account || account.disabledAt) return null;
  if (now.getTime() - session.seenAt.getTime() >= seenStep) await store.updateSessionSeen(tokenHash, now);
  return {
    actor: await actorOfAccount(account, effects),
    mustChange: account.mustChange,
    secondFactor: account.totpSince !== null,
    endsAt: sessionEnd(session, now),
  };
};
