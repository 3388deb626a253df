import type { Language } from "../../survey/language.ts";
import type { ActionName } from "../../survey/people/permissions.ts";
import { rightWords } from "../../survey/people/right-words.ts";

/** What a right allows, as the heading of a row. */
export const rightText = (right: ActionName, language: Language): string => {
  const words = rightWords(right, language);
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
};
