import { folded } from "../fold.ts";

const longest = 40;

/**
 * A code for what somebody wrote without giving one: its words without marks, joined by hyphens, short, and not one of those taken.
 * Empty where nothing of the text is a Latin letter or a digit.
 *
 * @example madeCode("Qua loa truyền thanh", ["posted"]) // "qua-loa-truyen-thanh"
 */
export const madeCode = (text: string, taken: readonly string[] = []): string => {
  const words = folded(text).split(" ");
  const base = words.reduce((code, word) => (`${code}-${word}`.length > longest ? code : `${code}-${word}`)).slice(0, longest);
  const numbered = [base, ...taken.map((_, at) => `${base}-${at + 2}`)];
  return base === "" ? "" : (numbered.find((code) => !taken.includes(code)) ?? base);
};
