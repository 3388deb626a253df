import type { Effects } from "../../../actions/effects.ts";
import { giveRoles, withdrawRole } from "../../../actions/people/change-roles.ts";
import {
  clearSecondFactor,
  disableAccount,
  enableAccount,
  endSessionsOf,
  makePasswordLink,
} from "../../../actions/people/manage-account.ts";
import { renewInvitation, withdrawInvitation } from "../../../actions/people/renew-invitation.ts";
import type { Result } from "../../../survey/result.ts";
import { textOf } from "../form.ts";
import { rolesOf } from "./scope-form.ts";

interface Outcome {
  readonly result: Result<unknown>;
  /** Where to go; null: the answer itself shows what was made. */
  readonly done: string | null;
}

type Act = (username: string, form: FormData, effects: Effects) => Promise<Outcome>;

type OnAccount = (input: { readonly username: string }, effects: Effects) => Promise<Result<unknown>>;

const onPage =
  (act: string, run: OnAccount): Act =>
  async (username, _form, effects) => ({
    result: await run({ username }, effects),
    done: `/workspace/people/${username}?done=${act}`,
  });

const telling =
  (run: OnAccount): Act =>
  async (username, _form, effects) => ({ result: await run({ username }, effects), done: null });

/** The acts of the page of one person, by what their buttons send. */
export const personActs: Readonly<Record<string, Act>> = {
  give: async (username, form, effects) => ({
    result: await giveRoles({ username, ...rolesOf(form) }, effects),
    done: `/workspace/people/${username}?done=giveRoles`,
  }),
  withdraw: async (username, form, effects) => {
    const [role = "", round = "", unit = ""] = ["role", "round", "unit"].map((name) => textOf(form, name));
    const input = { username, role, ...(round && { round }), ...(unit && { unit }) };
    return { result: await withdrawRole(input, effects), done: `/workspace/people/${username}?done=withdrawRole` };
  },
  "withdraw-invitation": async (username, _form, effects) => ({
    result: await withdrawInvitation({ username }, effects),
    done: "/workspace/people?done=withdrawInvitation",
  }),
  disable: onPage("disableAccount", disableAccount),
  enable: onPage("enableAccount", enableAccount),
  "clear-factor": onPage("clearSecondFactor", clearSecondFactor),
  "end-sessions": onPage("endSessions", endSessionsOf),
  renew: telling(renewInvitation),
  "reset-password": telling(makePasswordLink),
};
