/** SHA-256 of some bytes: 32 bytes. A function passed in, so that the protocol runs in server and browser alike. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hex. */
export const hashText = (text: string, sha256: Sha256): string => hex(sha256(utf8(text)));

/** The first 13 hex digits of a hash as a whole number below 2^52. */
export const first52Bits = (hash: Uint8Array): number => {
  let number = 0;
  for (let at = 0; at < 6; at += 1) number = number * 256 + (hash[at] as number);
  return number * 16 + ((hash[6] as number) >> 4);
};
