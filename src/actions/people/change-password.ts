import { passwordProblem } from "../../survey/people/password.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";

export interface ChangePasswordInput {
  readonly current: string;
  readonly next: string;
}

/** Changes the actor's own password and ends every session of the account: all devices sign in again. */
export const changePassword = async (input: ChangePasswordInput, effects: Effects): Promise<Result<null>> => {
  const { actor, passwords, store } = effects;
  const account = actor.kind === "account" ? await store.findAccountById(actor.id) : undefined;
  if (!account) return fail(problem("E-PEOPLE-010", {}));
  if (!(await passwords.verify(account.passwordHash, input.current))) return fail(problem("E-PEOPLE-007", {}));
  const weak = input.next === input.current ? problem("E-PEOPLE-009", {}) : passwordProblem(input.next);
  if (weak) return fail(weak);
  const passwordHash = await passwords.hash(input.next);
  return write(effects, { act: "changePassword", object: account.username, detail: {} }, async (inside) => {
    await inside.updateAccount(account.id, { passwordHash, mustChange: false, failedAttempts: 0, lockedUntil: null });
    await inside.deleteSessionsOf(account.id);
    return ok(null);
  });
};
