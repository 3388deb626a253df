import type { Account } from "../../store/accounts.ts";
import type { Store } from "../../store/store.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import type { Effects } from "../effects.ts";
import { write } from "../write.ts";
import { openSession, type SignedIn } from "./admit.ts";
import { asAccount } from "./as-account.ts";
import { isLocked, lockedProblem, refuseAttempt } from "./attempts.ts";
import { isRecoveryCode, recoveryHash } from "./recovery-codes.ts";
import { hashToken } from "./session-token.ts";
import { openSecret } from "./totp-secret.ts";

export interface ConfirmSignInInput {
  /** What signing in with the password gave. */
  readonly token: string;
  /** Six digits of the second factor, or one of the recovery codes. */
  readonly code: string;
  readonly device?: string;
}

/** The second step of signing in. A code counts once; a wrong one counts like a wrong password. */
export const confirmSignIn = async (input: ConfirmSignInInput, effects: Effects): Promise<Result<SignedIn>> => {
  const { store } = effects;
  const now = effects.clock();
  const step = await store.findSignInStep(hashToken(effects, input.token));
  const account = step && step.expiresAt > now ? await store.findAccountById(step.accountId) : undefined;
  if (!account || account.disabledAt) return fail(problem("E-PEOPLE-023", {}));
  if (isLocked(account, now)) return fail(lockedProblem(account.lockedUntil, now));
  const code = input.code.replace(/[\s-]/g, "").toLowerCase();
  const entered = await write(
    asAccount(account, effects),
    { act: "signIn", object: account.username, detail: ({ by }: Entered) => ({ step: by }) },
    async (inside) => {
      const by = await acceptCode(inside, account.username, { code, effects });
      if (by === null) return fail(problem("E-PEOPLE-022", { left: 0 }));
      await inside.deleteSignInStepsOf(account.id);
      return ok({ by, session: await openSession(inside, account, { ...effects, device: input.device ?? "" }) });
    },
  );
  return entered.ok ? ok(entered.value.session) : refuseAttempt(account, "E-PEOPLE-022", effects);
};

interface Entered {
  readonly by: "code" | "recovery-code";
  readonly session: SignedIn;
}

interface Attempt {
  readonly code: string;
  readonly effects: Effects;
}

/** The row is held, so that one code sent twice at the same time opens one session. */
const acceptCode = async (store: Store, username: string, { code, effects }: Attempt): Promise<Entered["by"] | null> => {
  const account = await store.findAccountForUpdate(username);
  if (!account || isLocked(account, effects.clock())) return null;
  if (isRecoveryCode(code))
    return (await store.takeRecoveryCode(account.id, recoveryHash(account.id, code, effects))) ? "recovery-code" : null;
  const step = acceptedStep(account, code, effects);
  if (step === null) return null;
  await store.updateAccount(account.id, { totpStep: step });
  return "code";
};

/** The time step of a right code that is later than every one accepted before. */
const acceptedStep = (account: Account, code: string, effects: Effects): number | null => {
  if (account.totpSecret === null) return null;
  const step = effects.totp.stepOf({ secret: openSecret(account, effects), code, at: effects.clock() });
  return step !== null && step > (account.totpStep ?? -1) ? step : null;
};
