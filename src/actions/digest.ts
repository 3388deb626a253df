import type { Effects } from "./effects.ts";

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of bytes, or of the UTF-8 of a text, in lower-case hex. */
export const sha256Hex = ({ sha256 }: Pick<Effects, "sha256">, data: Uint8Array | string): string =>
  toHex(sha256(typeof data === "string" ? new TextEncoder().encode(data) : data));
