import type { Effects } from "../../../actions/effects.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "../../../actions/people/second-factor.ts";
import { endOwnSessions } from "../../../actions/people/sessions.ts";
import { ok, type Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";
import { passwordOf } from "./device-of.ts";

interface Asked {
  readonly form: FormData;
  /** Token of the session that asks. */
  readonly token: string;
}

interface Outcome {
  /** Recovery codes to be shown once, if the act made any. */
  readonly result: Result<readonly string[]>;
  /** Where to go; null: the answer itself shows what was made. */
  readonly done: string | null;
}

type Act = (asked: Asked, effects: Effects) => Promise<Outcome>;

const page = "/workspace/account";

const without = (result: Result<unknown>): Result<readonly string[]> => (result.ok ? ok([]) : result);

const codes = (result: Result<{ readonly recoveryCodes: readonly string[] }>): Result<readonly string[]> =>
  result.ok ? ok(result.value.recoveryCodes) : result;

const password = (form: FormData) => ({ password: passwordOf(form, "password") });

/** The acts of one's own account beside the password, by what their buttons send. */
export const accountActs: Readonly<Record<string, Act>> = {
  "begin-factor": async ({ form }, effects) => ({
    result: without(await beginSecondFactor(password(form), effects)),
    done: page,
  }),
  "confirm-factor": async ({ form }, effects) => ({
    result: codes(await confirmSecondFactor({ code: textOf(form, "one-time-code") }, effects)),
    done: null,
  }),
  "renew-codes": async ({ form }, effects) => ({
    result: codes(await renewRecoveryCodes(password(form), effects)),
    done: null,
  }),
  "remove-factor": async ({ form }, effects) => ({
    result: without(await removeSecondFactor(password(form), effects)),
    done: `${page}?done=removeSecondFactor`,
  }),
  "end-session": async ({ form, token }, effects) => ({
    result: without(await endOwnSessions({ token, id: textOf(form, "session") }, effects)),
    done: `${page}?done=endSessions`,
  }),
  "end-others": async ({ token }, effects) => ({
    result: without(await endOwnSessions({ token }, effects)),
    done: `${page}?done=endSessions`,
  }),
};
