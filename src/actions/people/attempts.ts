import type { Account } from "../../store/accounts.ts";
import { countWrongPassword } from "../../survey/people/account-rules.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { asVisitor } from "./as-account.ts";

export const isLocked = ({ lockedUntil }: Account, now: Date): boolean => lockedUntil !== null && lockedUntil > now;

export const lockedProblem = (until: Date | null, now: Date): Problem =>
  problem("E-PEOPLE-003", { minutes: Math.max(1, Math.ceil(((until?.getTime() ?? 0) - now.getTime()) / 60_000)) });

/**
 * Counts a wrong password or code; the fifth locks the account. The same steps whether the account is known or not, so that the answer
 * takes as long; the name typed is not written down. Wrong attempts are written down, so the outcome is a value of the transaction.
 */
export const refuseAttempt = async (
  account: Account | undefined,
  code: "E-PEOPLE-002" | "E-PEOPLE-022",
  effects: Effects,
): Promise<Result<never>> => {
  const now = effects.clock();
  const name = account?.username ?? "(không có tài khoản này)";
  const entry = { act: "signInRefused", object: name, detail: (wrong: { left: number }) => ({ left: wrong.left }) };
  const counted = await write(asVisitor(name, effects), entry, async (store) => {
    const current = await store.findAccountForUpdate(account?.username ?? "");
    const { left, ...change } = countWrongPassword(current?.failedAttempts ?? 0, now);
    await store.updateAccount(current?.id ?? effects.newId(), change);
    return ok({ left, lockedUntil: change.lockedUntil });
  });
  if (!counted.ok) return counted;
  const { left, lockedUntil } = counted.value;
  return fail(lockedUntil ? lockedProblem(lockedUntil, now) : problem(code, { left }));
};
