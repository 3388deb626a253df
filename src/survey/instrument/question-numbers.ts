import { type Questionnaire, questionsOf, type SectionKind } from "./questionnaire.ts";

/** Letters before the numbers of questions that are not criteria: A about the respondent, B experience, C what else. */
const letters: Readonly<Record<SectionKind, string>> = {
  profile: "A",
  experience: "B",
  criteria: "",
  expectations: "C",
  comments: "C",
};

/** The number each question carries on every form: criteria and their gates from 1 on, the others with a letter (`A2`). */
export const questionNumbers = (questionnaire: Pick<Questionnaire, "sections">): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  return new Map(
    questionsOf(questionnaire).map(({ section, question }) => {
      const letter = letters[section.kind];
      const count = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, count);
      return [question.id, `${letter}${count}`];
    }),
  );
};
