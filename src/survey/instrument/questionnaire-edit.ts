import type { FormLanguage, Question, Questionnaire, Section } from "./questionnaire.ts";

/** What stands once in a form, outside its sections. */
export type FormHead = Pick<Questionnaire, "title" | "introduction" | "consent" | "scale" | "thanks">;

/** A section without its questions. */
export type SectionHead = Omit<Section, "questions">;

/** One change to a form that is being drafted. `after: null` puts a thing first. */
export type QuestionnaireEdit =
  | { readonly act: "changeHead"; readonly to: FormHead }
  | { readonly act: "changeLanguages"; readonly to: readonly FormLanguage[] }
  | { readonly act: "changeSection"; readonly section: string; readonly to: SectionHead }
  | { readonly act: "addSection"; readonly after: string | null; readonly section: SectionHead }
  | { readonly act: "moveSection"; readonly section: string; readonly by: -1 | 1 }
  | { readonly act: "removeSection"; readonly section: string }
  | { readonly act: "changeQuestion"; readonly question: string; readonly to: Question }
  | { readonly act: "insertQuestion"; readonly section: string; readonly after: string | null; readonly question: Question }
  | { readonly act: "duplicateQuestion"; readonly question: string }
  | { readonly act: "moveQuestion"; readonly question: string; readonly by: -1 | 1 }
  | { readonly act: "removeQuestion"; readonly question: string };

export const headOf = ({ title, introduction, consent, scale, thanks }: Questionnaire): FormHead => ({
  ...{ title, introduction, consent, scale, thanks },
});

export const sectionHead = ({ questions: _, ...head }: Section): SectionHead => head;

/** The piece that an edit replaces, to tell whether somebody else has changed it meanwhile; null for edits that replace nothing. */
export const replacedBy = (form: Questionnaire, edit: QuestionnaireEdit): unknown => {
  if (edit.act === "changeHead") return headOf(form);
  if (edit.act === "changeLanguages") return form.languages;
  if (edit.act === "changeSection") {
    const found = form.sections.find(({ id }) => id === edit.section);
    return found ? sectionHead(found) : null;
  }
  if (edit.act !== "changeQuestion") return null;
  return form.sections.flatMap(({ questions }) => questions).find(({ id }) => id === edit.question) ?? null;
};
