import { hasOptions, type Question, type Questionnaire } from "./questionnaire.ts";
import type { Texts } from "./texts.ts";

/** What a clerk types for an answer, and what it stands for. */
export interface KeyCode {
  readonly key: string;
  readonly value: string;
  readonly label: Texts;
}

/** 0 and 9 are taken on every question. */
export const notApplicableKey = "0";
export const blankKey = "9";

/** One key for each answer: a criterion's points as they are, options from 1 on; of nine options and more two digits each. */
export const keyCodes = (question: Question, { scale }: Pick<Questionnaire, "scale">): readonly KeyCode[] => {
  if (question.kind === "criterion")
    return scale.points.map(({ value, label }) => ({ key: String(value), value: String(value), label }));
  if (!hasOptions(question)) return [];
  const width = question.options.length < Number(blankKey) ? 1 : 2;
  return question.options.map(({ value, label }, at) => ({ key: String(at + 1).padStart(width, "0"), value, label }));
};
