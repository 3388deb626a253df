import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";

/** Length rules of a password: long rather than strange. */
const passwordLength = { least: 12, most: 128 } as const;

export const passwordProblem = (password: string): Problem | null => {
  const length = [...password.normalize("NFC")].length;
  const { least, most } = passwordLength;
  return length < least || length > most ? problem("E-PEOPLE-005", { length, least, most }) : null;
};

/** Without letters and digits that look alike. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that can be read aloud: four groups of five, about 99 bits. Bytes that would favour some letters are skipped. */
export const readablePassword = (randomBytes: (length: number) => Uint8Array): string => {
  const fair = 256 - (256 % letters.length);
  let text = "";
  while (text.length < 20) {
    for (const byte of randomBytes(32)) if (byte < fair && text.length < 20) text += letters[byte % letters.length];
  }
  return (text.match(/.{5}/g) ?? []).join("-");
};
