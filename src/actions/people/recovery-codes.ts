import { readableCode } from "../../survey/people/password.ts";
import type { Effects } from "../effects.ts";

const codesMade = 10;

/** Two groups of five, as `readableCode` makes them, without the hyphen. */
export const isRecoveryCode = (code: string): boolean => /^[a-hjkmnp-z2-9]{10}$/.test(code);

/** Ten codes to write down, about 50 bits each; guesses are counted like wrong passwords. */
export const makeRecoveryCodes = ({ randomBytes }: Pick<Effects, "randomBytes">): readonly string[] =>
  Array.from({ length: codesMade }, () => readableCode(randomBytes, 2));

/** What the store keeps of a code: made under a key that is not in the database. */
export const recoveryHash = (accountId: string, code: string, { contacts }: Pick<Effects, "contacts">): Uint8Array =>
  contacts.fingerprint(`recovery ${accountId} ${code.replaceAll("-", "")}`);
