import { publishedSizes } from "../../../survey/draw/published-sizes.ts";
import type { SizeRule } from "../../../survey/draw/size-rule.ts";
import type { Language } from "../../../survey/language.ts";
import { formatNumber } from "../../../survey/number.ts";
import { drawSizesText } from "../../text/workspace-draw-sizes.ts";

/** Decimals as typed: 5, or 4,5. */
export const shortNumber = (value: number, language: Language): string =>
  formatNumber(value, language, Number.isInteger(value) ? 0 : 1);

export const ruleName = (rule: SizeRule, language: Language): string => {
  const text = drawSizesText[language];
  if (rule.kind === "plan") return text.plan;
  if (rule.kind === "quota") return text.quota(formatNumber(rule.forms, language));
  if (rule.kind === "precision") return text.precision(shortNumber(rule.points, language));
  if (rule.kind === "yamane") return text.yamane(shortNumber(rule.margin, language));
  return publishedSizes.find(({ id }) => id === rule.id)?.title ?? rule.id;
};

/** Where a rule comes from, in a few words; without one share to expect, each agency has its own. */
export const ruleSource = (rule: SizeRule, expected: number | null, language: Language): string => {
  const text = drawSizesText[language];
  if (rule.kind === "plan") return text.planBy;
  if (rule.kind === "quota") return text.quotaBy;
  if (rule.kind === "precision")
    return expected === null ? text.precisionPublished : text.precisionBy(shortNumber(expected, language));
  if (rule.kind === "yamane") return text.yamaneBy;
  return publishedSizes.find(({ id }) => id === rule.id)?.source ?? "";
};
