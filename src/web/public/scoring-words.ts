import type { ItemScoring } from "../../survey/instrument/method.ts";
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

type Told = Pick<PartSnapshot, "scoring" | "overall" | "criteria" | "factors">;

/** What the index means, in a sentence without symbols; null where it is withheld. */
export const indexSentence = (part: Told, language: Language): string | null => {
  const text = publicText[language];
  const { value } = part.overall;
  if (value === null) return null;
  if (part.scoring.aggregate === "all-satisfied") return text.allSatisfiedSentence(countInHundred(value, language));
  const basis = basisOf(part, language);
  const sentences: Readonly<Record<ItemScoring, string>> = {
    top2: text.top2Sentence(basis, countInHundred(value, language)),
    "mean-over-max": text.meanSentence(basis, formatPercent(value, language)),
    "min-max": text.minMaxSentence(basis, formatNumber(value, language, 2)),
  };
  return sentences[part.scoring.item];
};

/** Over what the index is taken. */
const basisOf = ({ scoring, criteria, factors }: Told, language: Language): string => {
  const text = publicText[language];
  if (scoring.aggregate === "pooled") return text.allAnswers;
  return scoring.aggregate === "child-mean" ? text.meanOfFactors(factors.length) : text.meanOfCriteria(criteria.length);
};

/** “gần 86” for 85.74, “hơn 85” for 85.3, “đúng 85” for 85. */
export const countInHundred = (value: number, language: Language): string => {
  const text = publicText[language];
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) < 0.005) return text.exactly(formatNumber(nearest, language));
  const word = value < nearest ? text.nearly : text.over;
  return word(formatNumber(nearest, language));
};
