import type { Language } from "../../survey/language.ts";
import type { CriterionSnapshot, FactorSnapshot, Figure, PartSnapshot } from "../../survey/report/snapshot.ts";
import { publicText } from "../text/public.ts";

interface Valued {
  readonly figure: Figure;
}

const shown = <Item extends Valued>(items: readonly Item[]): readonly Item[] =>
  items.filter(({ figure }) => figure.value !== null);

const shownValue = ({ figure }: Valued): number => figure.value ?? 0;

/** Whether the intervals lie apart; without intervals nothing is said to differ. */
const apart = (higher: Figure, lower: Figure): boolean =>
  higher.ciLow !== null && lower.ciHigh !== null && higher.ciLow > lower.ciHigh;

/** The finding about the factors as a heading: which is highest and lowest, or that they do not differ clearly. */
export const factorFinding = (factors: readonly FactorSnapshot[], language: Language): string => {
  const text = publicText[language];
  const ordered = shown(factors).toSorted((one, other) => shownValue(other) - shownValue(one));
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst || !apart(best.figure, worst.figure)) return text.noClearFactor(factors.length);
  return text.bestAndWorst(best.shortTitle[language], lowerFirst(worst.shortTitle[language], language));
};

const lowerFirst = (words: string, language: Language): string => words.charAt(0).toLocaleLowerCase(language) + words.slice(1);

/** Criteria with the lowest index, lowest first; those with few answers are left out as long as there are enough others. */
export const weakestCriteria = <Criterion extends CriterionSnapshot>(
  criteria: readonly Criterion[],
  count: number,
): readonly Criterion[] => {
  const lowest = shown(criteria).toSorted((one, other) => shownValue(one) - shownValue(other));
  const firm = lowest.filter(({ figure }) => figure.flag === "ok");
  return (firm.length >= count ? firm : lowest).slice(0, count);
};

/** How many pairs of agencies clearly differ, as the sentence that the ranking page opens with. */
export const pairsSentence = ({ pairs }: Pick<PartSnapshot, "pairs">, language: Language): string => {
  const text = publicText[language];
  const [total, different] = [String(pairs.total), String(pairs.different)];
  if (pairs.different === 0) return text.pairsNone(total);
  return pairs.different * 2 < pairs.total ? text.pairsMost(total, different) : text.pairsSome(total, different);
};
