import { holds } from "./asked-if.ts";
import { type PlacedQuestion, type Question, type Questionnaire, questionsOf } from "./questionnaire.ts";

/**
 * Answers by the id of their question: the value of an option, the point of the scale, a whole number, an ISO date or a text, each
 * written out; several options in a list; `not-applicable`, `blank` and `refused` as they are. Absent: not answered yet.
 */
export type FormAnswers = Readonly<Record<string, string | readonly string[]>>;

/** The questions that are asked after these answers, in order. What was answered to a question that is no longer asked counts as nothing. */
export const visible = (questionnaire: Pick<Questionnaire, "sections">, answers: FormAnswers): readonly PlacedQuestion[] => {
  const asked = new Set<string>();
  const chosen = (question: string): readonly string[] => (asked.has(question) ? chosenIn(answers, question) : []);
  return questionsOf(questionnaire).filter(({ section, question }) => {
    const conditions = [section.askedIf, question.askedIf];
    const shown = conditions.every((condition) => condition === undefined || holds(condition, chosen));
    if (shown) asked.add(question.id);
    return shown;
  });
};

/** The questions that are asked and not answered yet, in order: the first is the one an interview shows next. */
export const nextQuestions = (questionnaire: Pick<Questionnaire, "sections">, answers: FormAnswers): readonly Question[] =>
  visible(questionnaire, answers)
    .map(({ question }) => question)
    .filter(({ id }) => chosenIn(answers, id).length === 0);

/** What was chosen or typed for a question; empty when nothing was. */
export const chosenIn = (answers: FormAnswers, question: string): readonly string[] => {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (answer === undefined || answer === "") return [];
  return typeof answer === "string" ? [answer] : answer;
};
