import type { Language } from "../../survey/language.ts";
import { formatNumber, formatPercent } from "../../survey/number.ts";
import type { PartSnapshot } from "../../survey/report/snapshot.ts";
import { publicText } from "../text/public.ts";
import { scoringText } from "../text/scoring.ts";

type Scored = Pick<PartSnapshot, "scoring" | "weights">;

/** The scoring in one phrase, printed under every table. */
export const scoringPhrase = ({ scoring, weights }: Scored, language: Language): string => {
  const text = scoringText[language];
  const item = scoring.aggregate === "all-satisfied" ? [] : [text.item[scoring.item]];
  const own = scoring.weights ? [text.childWeights] : [];
  return [...item, text.aggregate[scoring.aggregate], ...own, text.weights[weights]].join(", ");
};

type Told = Pick<PartSnapshot, "scoring" | "overall" | "criteria">;

/** What the index means, in a sentence without symbols; null where it is withheld. */
export const indexSentence = ({ scoring, overall, criteria }: Told, language: Language): string | null => {
  const text = publicText[language];
  if (overall.value === null) return null;
  if (scoring.aggregate === "all-satisfied") return text.allSatisfiedSentence(countInHundred(overall.value, language));
  if (scoring.item === "top2") return text.top2Sentence(countInHundred(overall.value, language), criteria.length);
  const value = formatPercent(overall.value, language);
  return scoring.item === "min-max"
    ? text.minMaxSentence(formatNumber(overall.value, language, 2))
    : text.meanSentence(criteria.length, value);
};

/** “gần 86” for 85.74, “hơn 85” for 85.3, “đúng 85” for 85. */
export const countInHundred = (value: number, language: Language): string => {
  const text = publicText[language];
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) < 0.005) return text.exactly(formatNumber(nearest, language));
  const word = value < nearest ? text.nearly : text.over;
  return word(formatNumber(nearest, language));
};
