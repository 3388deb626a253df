import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { commonPieces } from "./common-passwords.ts";

/** Length rules of a password: long rather than strange. */
const passwordLength = { least: 12, most: 128 } as const;

/** So many letters and digits must be left when what is easily guessed is taken away. */
const leastUnguessable = 5;

/**
 * What is wrong with a password, or null. It is long enough and not mostly common words, rows of keys, runs, years, or words `about` the
 * person (name, username, office); there are no rules of which letters it is made of (OWASP ASVS 2.1).
 */
export const passwordProblem = (password: string, about: readonly string[] = []): Problem | null => {
  const length = [...password.normalize("NFC")].length;
  const { least, most } = passwordLength;
  if (length < least || length > most) return problem("E-PEOPLE-005", { length, least, most });
  return unguessable(password, about).length < leastUnguessable ? problem("E-PEOPLE-012", {}) : null;
};

const unguessable = (password: string, about: readonly string[]): string => {
  const own = about.flatMap((text) => [plain(text), ...text.split(/[^\p{L}\p{N}]+/u).map(plain)]);
  const pieces = [...own.filter((piece) => piece.length > 2), ...commonPieces].toSorted((a, b) => b.length - a.length);
  // What is taken away leaves a space, so that nothing grows together that did not stand together.
  const left = pieces.reduce((text, piece) => text.replaceAll(piece, " "), plain(password));
  return left
    .replace(/(19|20)\d\d/g, " ")
    .replace(/(.)\1{2,}/g, " ")
    .replace(/\d{3,}/g, (digits) => (isRun(digits) ? " " : digits))
    .replaceAll(" ", "");
};

/** Small letters and digits alone, without marks. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]/g, "");

/** 123456, 987654, 234567890. */
const isRun = (digits: string): boolean => "01234567890123456789".includes(digits) || "98765432109876543210".includes(digits);

/** Without letters and digits that look alike. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that can be read aloud: four groups of five, about 99 bits. Bytes that would favour some letters are skipped. */
export const readablePassword = (randomBytes: (length: number) => Uint8Array): string => readableCode(randomBytes, 4);

/** Groups of five letters and digits that can be read aloud, five bits a sign. */
export const readableCode = (randomBytes: (length: number) => Uint8Array, groups: number): string => {
  const fair = 256 - (256 % letters.length);
  const wanted = groups * 5;
  let text = "";
  while (text.length < wanted) {
    for (const byte of randomBytes(32)) if (byte < fair && text.length < wanted) text += letters[byte % letters.length];
  }
  return (text.match(/.{5}/g) ?? []).join("-");
};
