import type { Account } from "../../store/accounts.ts";
import { normaliseUsername } from "../../survey/people/account-rules.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { admit, type SignedIn } from "./admit.ts";
import { asAccount } from "./as-account.ts";
import { isLocked, lockedProblem, refuseAttempt } from "./attempts.ts";

export interface SignInInput {
  readonly username: string;
  readonly password: string;
  /** Browser and system in words. */
  readonly device?: string;
}

/**
 * Opens a session for who knows the password, or the second step where a second factor is set up; five wrong passwords lock the
 * account for 15 minutes. An unknown username takes as long and says the same as a known one.
 */
export const signIn = async (input: SignInInput, effects: Effects): Promise<Result<SignedIn>> => {
  const known = await effects.store.findAccount(normaliseUsername(input.username));
  const right = await effects.passwords.verify(known?.passwordHash ?? null, input.password);
  if (!known || known.disabledAt) return refuseAttempt(undefined, "E-PEOPLE-002", effects);
  if (isLocked(known, effects.clock())) return fail(lockedProblem(known.lockedUntil, effects.clock()));
  return right ? letIn(known, input.device ?? "", effects) : refuseAttempt(known, "E-PEOPLE-002", effects);
};

const letIn = (account: Account, device: string, effects: Effects): Promise<Result<SignedIn>> => {
  const now = effects.clock();
  const detail = ({ codeNeeded }: SignedIn) => (codeNeeded ? { step: "password" } : {});
  return write(asAccount(account, effects), { act: "signIn", object: account.username, detail }, async (store) => {
    const current = (await store.findAccountForUpdate(account.username)) ?? account;
    if (isLocked(current, now)) return fail(lockedProblem(current.lockedUntil, now));
    return ok(await admit(store, current, { ...effects, device }));
  });
};
