import type { Effects } from "../effects.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 43 letters with six random bits each. */
export const makeToken = ({ randomBytes }: Pick<Effects, "randomBytes">): string =>
  Array.from(randomBytes(43), (byte) => alphabet[byte & 63]).join("");

/** What the store keeps of a token. */
export const hashToken = ({ sha256 }: Pick<Effects, "sha256">, token: string): Buffer =>
  Buffer.from(sha256(new TextEncoder().encode(token)));
