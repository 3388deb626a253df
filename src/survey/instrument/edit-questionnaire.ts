import { problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { AskedIf } from "./asked-if.ts";
import { type Question, type Questionnaire, questionsOf, type Section } from "./questionnaire.ts";
import { type QuestionnaireEdit, sectionHead } from "./questionnaire-edit.ts";

/** The form after one edit; an edit of what is not there any more, or to an id that is taken, says so. */
export const edited = (form: Questionnaire, edit: QuestionnaireEdit): Result<Questionnaire> => {
  if (edit.act === "changeHead") return ok({ ...form, ...edit.to });
  if (edit.act === "changeLanguages") return ok({ ...form, languages: edit.to });
  if ("question" in edit) return editedQuestion(form, edit);
  return editedSection(form, edit);
};

type QuestionEdit = Extract<QuestionnaireEdit, { readonly question: unknown }>;
type SectionEdit = Exclude<QuestionnaireEdit, QuestionEdit | { readonly act: "changeHead" | "changeLanguages" }>;

const gone = (id: string) => fail(problem("E-INSTRUMENT-241", { id }));
const taken = (id: string) => fail(problem("E-INSTRUMENT-244", { id }));

const editedQuestion = (form: Questionnaire, edit: QuestionEdit): Result<Questionnaire> => {
  if (edit.act === "insertQuestion") return insert(form, edit);
  const at = placeOf(form, edit.question);
  if (!at) return gone(edit.question);
  const { section, question, place } = at;
  switch (edit.act) {
    case "changeQuestion":
      return change(form, edit.question, edit.to);
    case "duplicateQuestion": {
      const copy = { ...question, id: freeId(form, question.id) };
      return ok(withQuestions(form, section.id, section.questions.toSpliced(place + 1, 0, copy)));
    }
    case "removeQuestion":
      return ok(withQuestions(form, section.id, section.questions.toSpliced(place, 1)));
    case "moveQuestion":
      return move(form, at, edit.by);
  }
};

const insert = (
  form: Questionnaire,
  { section: id, after, question }: Extract<QuestionEdit, { readonly act: "insertQuestion" }>,
): Result<Questionnaire> => {
  const section = form.sections.find((found) => found.id === id);
  if (!section) return gone(id);
  if (placeOf(form, question.id)) return taken(question.id);
  const place = section.questions.findIndex((found) => found.id === after);
  if (after !== null && place < 0) return gone(after);
  return ok(withQuestions(form, id, section.questions.toSpliced(place + 1, 0, question)));
};

/** A question whose id changes takes the conditions that name it along. */
const change = (form: Questionnaire, before: string, to: Question): Result<Questionnaire> => {
  if (to.id !== before && placeOf(form, to.id)) return taken(to.id);
  const renamed = (condition: AskedIf): AskedIf => renameIn(condition, before, to.id);
  const sections = form.sections.map((section) => ({
    ...section,
    ...(section.askedIf && { askedIf: renamed(section.askedIf) }),
    questions: section.questions.map((question) => {
      const now = question.id === before ? to : question;
      return { ...now, ...(now.askedIf && { askedIf: renamed(now.askedIf) }) };
    }),
  }));
  return ok({ ...form, sections });
};

const renameIn = (condition: AskedIf, before: string, after: string): AskedIf => {
  if ("not" in condition) return { not: renameIn(condition.not, before, after) };
  if ("all" in condition) return { all: condition.all.map((inner) => renameIn(inner, before, after)) };
  if ("any" in condition) return { any: condition.any.map((inner) => renameIn(inner, before, after)) };
  return condition.question === before ? { ...condition, question: after } : condition;
};

interface QuestionPlace {
  readonly section: Section;
  readonly question: Question;
  readonly place: number;
}

const placeOf = (form: Questionnaire, id: string): QuestionPlace | undefined => {
  const found = questionsOf(form).find(({ question }) => question.id === id);
  return found && { ...found, place: found.section.questions.indexOf(found.question) };
};

/** One place up or down; over the edge of its section into the neighbouring one. */
const move = (form: Questionnaire, { section, question, place }: QuestionPlace, by: -1 | 1): Result<Questionnaire> => {
  const without = section.questions.toSpliced(place, 1);
  const target = place + by;
  if (target >= 0 && target < section.questions.length)
    return ok(withQuestions(form, section.id, without.toSpliced(target, 0, question)));
  const neighbour = form.sections[form.sections.indexOf(section) + by];
  if (!neighbour) return fail(problem("E-INSTRUMENT-242", { id: question.id }));
  const there = neighbour.questions.toSpliced(by === 1 ? 0 : neighbour.questions.length, 0, question);
  return ok(withQuestions(withQuestions(form, section.id, without), neighbour.id, there));
};

const withQuestions = (form: Questionnaire, section: string, questions: readonly Question[]): Questionnaire => ({
  ...form,
  sections: form.sections.map((found) => (found.id === section ? { ...found, questions } : found)),
});

/** `trips`, `trips-2`, `trips-3` …: the first that the form does not have. */
export const freeId = (form: Questionnaire, wanted: string): string => {
  const known = new Set(questionsOf(form).map(({ question }) => question.id));
  const numbered = (count: number): string => (count === 1 ? wanted : `${wanted}-${count}`);
  let count = 1;
  while (known.has(numbered(count))) count += 1;
  return numbered(count);
};

const editedSection = (form: Questionnaire, edit: SectionEdit): Result<Questionnaire> => {
  const { sections } = form;
  const indexOf = (id: string | null): number => sections.findIndex((found) => found.id === id);
  if (edit.act === "addSection") {
    if (edit.after !== null && indexOf(edit.after) < 0) return gone(edit.after);
    if (indexOf(edit.section.id) >= 0) return taken(edit.section.id);
    return ok({ ...form, sections: sections.toSpliced(indexOf(edit.after) + 1, 0, { ...edit.section, questions: [] }) });
  }
  const at = indexOf(edit.section);
  const section = sections[at];
  if (!section) return gone(edit.section);
  if (edit.act === "changeSection") {
    if (edit.to.id !== section.id && indexOf(edit.to.id) >= 0) return taken(edit.to.id);
    return ok({ ...form, sections: sections.with(at, { ...edit.to, questions: section.questions }) });
  }
  if (edit.act === "removeSection") {
    const { title, questions } = section;
    if (questions.length > 0) return fail(problem("E-INSTRUMENT-243", { title: title.vi, count: questions.length }));
    return ok({ ...form, sections: sections.toSpliced(at, 1) });
  }
  const target = at + edit.by;
  if (target < 0 || target >= sections.length) return fail(problem("E-INSTRUMENT-242", { id: sectionHead(section).id }));
  return ok({ ...form, sections: sections.toSpliced(at, 1).toSpliced(target, 0, section) });
};
