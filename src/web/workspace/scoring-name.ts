import type { Scoring } from "../../survey/instrument/method.ts";
import type { Language } from "../../survey/language.ts";
import { scoringText } from "../text/scoring.ts";

/** A scoring in one phrase: how an item is valued, then how items are put together. */
export const scoringName = ({ item, aggregate }: Scoring, language: Language): string => {
  const text = scoringText[language];
  const parts = aggregate === "all-satisfied" ? [text.aggregate[aggregate]] : [text.item[item], text.aggregate[aggregate]];
  const [first = "", ...others] = parts;
  return [first.charAt(0).toLocaleUpperCase(language) + first.slice(1), ...others].join(", ");
};
