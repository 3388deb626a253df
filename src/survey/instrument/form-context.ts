import type { Bilingual } from "../language.ts";
import type { ContextQuestion, Method } from "./method.ts";
import { hasOptions, type Question, type Questionnaire, questionsOf } from "./questionnaire.ts";
import { type Texts, textIn } from "./texts.ts";

/** Columns that every data set has: no question of a form may stand in their place. */
const reserved: readonly string[] = ["case_code", "agency", "field", "stratum", "population", "weight", "missing"];

const types: Readonly<Record<Exclude<Question["kind"], "criterion">, ContextQuestion["type"]>> = {
  ...({ single: "single", multiple: "multiple", number: "number" } as const),
  ...({ date: "text", text: "text" } as const),
};

const bilingual = (texts: Texts): Bilingual => ({ vi: texts.vi, en: textIn(texts, "en") });

/**
 * The method with the questions that published forms of its part ask beyond its own: who answers, and what happened to them. Their ids
 * are columns of the answers as those of the method are. Of a question that several forms have, the first form's stands. Options that
 * a form gives to a question of the method (age bands of its own) follow those of the method.
 */
export const withFormQuestions = (method: Method, forms: readonly Questionnaire[]): Method => {
  const known = new Set([...method.context, ...method.factors.flatMap(({ criteria }) => criteria)].map(({ id }) => id));
  const added = new Map<string, ContextQuestion>();
  for (const form of forms)
    for (const { question } of questionsOf(form))
      if (question.kind !== "criterion" && ![...known, ...reserved].includes(question.id) && !added.has(question.id))
        added.set(question.id, contextQuestion(question, form));
  const extended = method.context.map((question) => withFormOptions(question, forms));
  return { ...method, context: [...extended, ...added.values()] };
};

const withFormOptions = (question: ContextQuestion, forms: readonly Questionnaire[]): ContextQuestion => {
  if (!question.options) return question;
  const options = new Map(question.options.map((option) => [option.value, option]));
  for (const form of forms)
    for (const { question: asked } of questionsOf(form))
      if (asked.id === question.id && hasOptions(asked))
        for (const option of contextQuestion(asked, form).options ?? [])
          if (!options.has(option.value)) options.set(option.value, option);
  return options.size === question.options.length ? question : { ...question, options: [...options.values()] };
};

/** A question of a form as the answers know it. */
export const contextQuestion = (
  question: Exclude<Question, { kind: "criterion" }>,
  { scale }: Questionnaire,
): ContextQuestion => {
  const { id, text, kind, notApplicable } = question;
  const head = { id, text: bilingual(text), type: types[kind] };
  if (kind !== "single" && kind !== "multiple") return head;
  const options = question.options.map(({ value, label }) => ({ value, label: bilingual(label) }));
  const none = { value: "not-applicable", label: bilingual(scale.notApplicable) };
  return { ...head, options: notApplicable ? [...options, none] : options };
};
