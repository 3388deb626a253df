import type { Account } from "../../store/accounts.ts";
import type { Effects } from "../effects.ts";

/** Bound to the account, so that a secret copied to another row opens nothing. */
const contextOf = (accountId: string): string => `totp ${accountId}`;

export const sealSecret = (accountId: string, secret: string, { contacts }: Pick<Effects, "contacts">): Buffer =>
  Buffer.from(contacts.seal(secret, contextOf(accountId)));

/** The secret of the second factor; the account has one. */
export const openSecret = ({ id, totpSecret }: Account, { contacts }: Pick<Effects, "contacts">): string =>
  contacts.open(totpSecret ?? new Uint8Array(0), contextOf(id));
