import { questionNumbers } from "./question-numbers.ts";
import { hasOptions, type Question, type Questionnaire } from "./questionnaire.ts";
import { ownText, type Texts } from "./texts.ts";

export type TextField =
  | "title"
  | "introduction"
  | "consent"
  | "thanks"
  | "scale"
  | "lead"
  | "text"
  | "short"
  | "hint"
  | "interviewer"
  | "option";

/** A text of a form and where it stands. */
export interface TextPlace {
  readonly texts: Texts;
  readonly field: TextField;
  /** As in messages about files: `sections[1].questions[0].text`. */
  readonly path: string;
  readonly section?: string;
  readonly question?: { readonly id: string; readonly number: string };
  /** The value of the option or the point of the scale. */
  readonly option?: string;
}

/** Every text of a form, in the order a respondent meets them. */
export const textPlaces = (form: Questionnaire): readonly TextPlace[] => {
  const numbers = questionNumbers(form);
  return [
    { field: "title", path: "title", texts: form.title },
    { field: "introduction", path: "introduction", texts: form.introduction },
    { field: "consent", path: "consent.text", texts: form.consent.text },
    ...form.scale.points.map(
      ({ value, label }, at): TextPlace => ({
        field: "scale",
        path: `scale.points[${at}].label`,
        texts: label,
        option: String(value),
      }),
    ),
    { field: "scale", path: "scale.notApplicable", texts: form.scale.notApplicable },
    ...form.sections.flatMap(({ id: section, title, lead, questions }, at): TextPlace[] => [
      { field: "title", path: `sections[${at}].title`, texts: title, section },
      ...(lead ? [{ field: "lead" as const, path: `sections[${at}].lead`, texts: lead, section }] : []),
      ...questions.flatMap((question, place) =>
        questionTexts(question, `sections[${at}].questions[${place}]`).map((found) => ({
          ...found,
          section,
          question: { id: question.id, number: numbers.get(question.id) ?? "" },
        })),
      ),
    ]),
    { field: "thanks", path: "thanks", texts: form.thanks },
  ];
};

const questionTexts = (question: Question, path: string): readonly TextPlace[] => [
  { field: "text", path: `${path}.text`, texts: question.text },
  ...(["short", "hint", "interviewer"] as const).flatMap((field) => {
    const texts = question[field];
    return texts ? [{ field, path: `${path}.${field}`, texts }] : [];
  }),
  ...(hasOptions(question) ? question.options : []).map(
    ({ value, label }, at): TextPlace => ({
      field: "option",
      path: `${path}.options[${at}].label`,
      texts: label,
      option: value,
    }),
  ),
];

/** How far a form is in one language: of `total` texts `present` are written, the others stand in Vietnamese. */
export interface Completeness {
  readonly code: string;
  readonly total: number;
  readonly present: number;
  readonly missing: readonly TextPlace[];
}

/** By language of the form, in its order. */
export const completeness = (form: Questionnaire): readonly Completeness[] => {
  const places = textPlaces(form);
  return form.languages.map(({ code }) => {
    const missing = places.filter(({ texts }) => ownText(texts, code) === "");
    return { code, total: places.length, present: places.length - missing.length, missing };
  });
};
