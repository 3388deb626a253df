/**
 * When a question or a section is asked. A choice of several options `equals` a value when that option is among those chosen; a
 * criterion answers with the point of its scale (`"4"`). A question that was not asked, or was left blank, equals nothing and is in
 * no list, so that `not` holds for it.
 *
 * @example { all: [{ question: "lateness", equals: "late" }, { not: { question: "late_notice", equals: "yes" } }] }
 */
export type AskedIf =
  | { readonly question: string; readonly equals: string }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly not: AskedIf }
  | { readonly all: readonly AskedIf[] }
  | { readonly any: readonly AskedIf[] };

/** One comparison of a condition: the question and the values one of which it must have. */
export interface Comparison {
  readonly question: string;
  readonly values: readonly string[];
}

/** Every comparison in a condition, in the order it is read. */
export const comparisonsOf = (condition: AskedIf): readonly Comparison[] => {
  if ("not" in condition) return comparisonsOf(condition.not);
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  return [comparison(condition)];
};

type Leaf = Extract<AskedIf, { readonly question: string }>;

const comparison = (leaf: Leaf): Comparison => ({
  question: leaf.question,
  values: "in" in leaf ? leaf.in : [leaf.equals],
});

/** Whether a condition holds; `chosen` gives what was answered to a question, empty when nothing was. */
export const holds = (condition: AskedIf, chosen: (question: string) => readonly string[]): boolean => {
  if ("not" in condition) return !holds(condition.not, chosen);
  if ("all" in condition) return condition.all.every((inner) => holds(inner, chosen));
  if ("any" in condition) return condition.any.some((inner) => holds(inner, chosen));
  const { question, values } = comparison(condition);
  return chosen(question).some((value) => values.includes(value));
};
