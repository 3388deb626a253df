import { passwordProblem } from "../../survey/people/password.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { openSession, type SignedIn } from "./admit.ts";
import { hasPassword } from "./has-password.ts";

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
  readonly device?: string;
}

/** Changes the actor's own password and ends every session of the account; the one who changed it goes on in a new one. */
export const changePassword = async (input: ChangePasswordInput, effects: Effects): Promise<Result<SignedIn>> => {
  const { actor, passwords, store } = effects;
  const account = actor.kind === "account" ? await store.findAccountById(actor.id) : undefined;
  if (!account) return fail(problem("E-PEOPLE-010", {}));
  const right = await hasPassword(account, input.current, effects);
  if (!right.ok) return right;
  const about = [account.username, account.displayName, account.body];
  const weak = input.next === input.current ? problem("E-PEOPLE-009", {}) : passwordProblem(input.next, about);
  if (weak) return fail(weak);
  const passwordHash = await passwords.hash(input.next);
  return write(effects, { act: "changePassword", object: account.username, detail: {} }, async (inside) => {
    await inside.updateAccount(account.id, { passwordHash, mustChange: false, failedAttempts: 0, lockedUntil: null });
    await inside.deleteSessionsOf(account.id);
    await inside.deleteSignInStepsOf(account.id);
    await inside.deleteAccountLinks(account.id);
    return ok(await openSession(inside, { id: account.id, mustChange: false }, { ...effects, device: input.device ?? "" }));
  });
};
