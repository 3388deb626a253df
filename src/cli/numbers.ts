import { problem } from "../survey/problem.ts";
import { fail, ok, type Result } from "../survey/result.ts";

/** A whole number from `least` on, as a person writes it after an option: digits only. */
export function wholeNumber(option: string, text: string, least: number): Result<number> {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return ok(number);
  return fail(problem("E-SYSTEM-106", { option, value: text, expected: `${least}, ${least + 1}, ${least + 2}, …` }));
}

/** One of a few words. */
export function oneOf<const Word extends string>(option: string, text: string, words: readonly Word[]): Result<Word> {
  const found = words.find((word) => word === text);
  return found === undefined ? fail(problem("E-SYSTEM-106", { option, value: text, expected: words.join(", ") })) : ok(found);
}
