import type { AskedIf } from "../../../survey/instrument/asked-if.ts";
import { questionNumbers } from "../../../survey/instrument/question-numbers.ts";
import { hasOptions, type Questionnaire, questionsOf } from "../../../survey/instrument/questionnaire.ts";
import { textIn } from "../../../survey/instrument/texts.ts";
import { formWords } from "../../text/questionnaire.ts";

/** A condition as a person reads it: `câu 19 là “Có” và câu B3 là “Trễ hẹn”`. */
export const conditionWords = (condition: AskedIf, form: Questionnaire, language: string): string => {
  const words = formWords(language);
  const joined = (all: readonly AskedIf[], by: string): string =>
    all.map((inner) => bracketed(inner, conditionWords(inner, form, language))).join(by);
  if ("not" in condition) return words.not(bracketed(condition.not, conditionWords(condition.not, form, language)));
  if ("all" in condition) return joined(condition.all, words.and);
  if ("any" in condition) return joined(condition.any, words.or);
  const number = questionNumbers(form).get(condition.question) ?? condition.question;
  const label = (value: string): string => answerWords(form, { question: condition.question, value, language });
  if ("equals" in condition) return words.is(number, label(condition.equals));
  return words.isOne(number, condition.in.map((value) => `“${label(value)}”`).join(", "));
};

const bracketed = (condition: AskedIf, words: string): string =>
  ("all" in condition && condition.all.length > 1) || ("any" in condition && condition.any.length > 1) ? `(${words})` : words;

export interface Answered {
  readonly question: string;
  readonly value: string;
  readonly language: string;
}

export const answerWords = (form: Questionnaire, { question: id, value, language }: Answered): string => {
  const question = questionsOf(form).find((found) => found.question.id === id)?.question;
  if (question?.kind === "criterion") {
    const point = form.scale.points.find((found) => String(found.value) === value);
    return point ? textIn(point.label, language) : value;
  }
  const option = question && hasOptions(question) ? question.options.find((found) => found.value === value) : undefined;
  return option ? textIn(option.label, language) : value;
};
