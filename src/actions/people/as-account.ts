import type { Account } from "../../store/accounts.ts";
import type { Effects } from "../effects.ts";

/** Effects in the name of an account that has just shown who it is, before it holds a session. */
export const asAccount = ({ id, username, displayName, body }: Account, effects: Effects): Effects => ({
  ...effects,
  actor: { kind: "account", id, username, name: displayName, body, grants: [] },
});

/** Effects in the name of somebody who is not known to be the account. */
export const asVisitor = (name: string, effects: Effects): Effects => ({
  ...effects,
  actor: { kind: "anonymous", name, grants: [] },
});
