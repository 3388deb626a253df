import type { Account } from "../../store/accounts.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { isLocked, lockedProblem, refuseAttempt } from "./attempts.ts";

/** Whether the person at an open session knows the password still; wrong ones count as when signing in. */
export const hasPassword = async (account: Account, password: string, effects: Effects): Promise<Result<null>> => {
  const now = effects.clock();
  if (isLocked(account, now)) return fail(lockedProblem(account.lockedUntil, now));
  if (await effects.passwords.verify(account.passwordHash, password)) return ok(null);
  const refused = await refuseAttempt(account, "E-PEOPLE-002", effects);
  return !refused.ok && refused.problems[0]?.code === "E-PEOPLE-003" ? refused : fail(problem("E-PEOPLE-007", {}));
};
