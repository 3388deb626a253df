import type { AskedIf } from "./asked-if.ts";
import type { Texts } from "./texts.ts";

/** Whom a form asks: a citizen for themself, or somebody on behalf of an organisation. */
export type Respondent = "citizen" | "organisation";

/**
 * One version of a form of a part, whole in itself: web page, interview, paper, keying screen and files are all made from it. Pure
 * data; its JSON is the file that is exported (methods/questionnaire.schema.json describes it), and the SHA-256 of its canonical JSON
 * names a published version. questionnaire.testing.ts holds a complete example with every kind of question in three languages.
 *
 * @example
 * {
 *   format: "opensipas-questionnaire-1",
 *   method: { id: "bnv-2640-2017", version: "1.0.0" },
 *   respondent: "citizen",
 *   version: "1.0",
 *   languages: [{ code: "vi", name: "Tiếng Việt" }, { code: "en", name: "English" }],
 *   title: { vi: "Khảo sát mức độ hài lòng", en: "Satisfaction survey" },
 *   introduction: { vi: "…", en: "…" },
 *   consent: { version: "1.0", text: { vi: "…", en: "…" } },
 *   scale: { points: [{ value: 1, label: { vi: "Rất không hài lòng" } }], notApplicable: { vi: "Không áp dụng với tôi" } },
 *   sections: [
 *     { id: "feedback", kind: "criteria", title: { vi: "Góp ý" }, questions: [
 *       { kind: "single", id: "gave_feedback", text: { vi: "Đã góp ý chưa?" }, required: false, notApplicable: false,
 *         options: [{ value: "yes", label: { vi: "Có" } }, { value: "no", label: { vi: "Chưa" } }] } ] },
 *     { id: "V", kind: "criteria", title: { vi: "Tiếp nhận góp ý" }, askedIf: { question: "gave_feedback", equals: "yes" }, questions: [
 *       { kind: "criterion", id: "V.1", text: { vi: "Có bố trí hình thức tiếp nhận" }, required: false, notApplicable: true } ] },
 *   ],
 *   thanks: { vi: "Cảm ơn Ông/Bà." },
 * }
 */
export interface Questionnaire {
  readonly format: typeof questionnaireFormat;
  /** The method whose criteria the form asks, each once. */
  readonly method: { readonly id: string; readonly version: string };
  readonly respondent: Respondent;
  /** `1.0`; unique among the forms of this respondent in the part. */
  readonly version: string;
  /** The first is Vietnamese, the one that stands in for the others. */
  readonly languages: readonly FormLanguage[];
  readonly title: Texts;
  readonly introduction: Texts;
  /** What the respondent agrees to; its own version is stored with the consent. Paragraphs are parted by a blank line. */
  readonly consent: { readonly version: string; readonly text: Texts };
  readonly scale: FormScale;
  /** Each a page of the web form, in order. */
  readonly sections: readonly Section[];
  readonly thanks: Texts;
}

export const questionnaireFormat = "opensipas-questionnaire-1";

export interface FormLanguage {
  /** BCP-47: `vi`, `en`, `km`, `tyz`, `hmn`, `rad`. */
  readonly code: string;
  /** As its speakers write it: `ភាសាខ្មែរ`. */
  readonly name: string;
}

/** The scale of every criterion, in order from worst to best, with its words in the languages of the form. */
export interface FormScale {
  readonly points: readonly { readonly value: number; readonly label: Texts }[];
  /** “Không áp dụng với tôi”, offered where a question allows it. */
  readonly notApplicable: Texts;
}

export const sectionKinds = ["profile", "experience", "criteria", "expectations", "comments"] as const;

export type SectionKind = (typeof sectionKinds)[number];

export interface Section {
  /** Unique among sections; a factor's section has the factor's id. */
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: Texts;
  /** Stands above the questions. */
  readonly lead?: Texts;
  /** Holds for every question of the section, beside the question's own. */
  readonly askedIf?: AskedIf;
  readonly questions: readonly Question[];
}

export type Question = CriterionQuestion | SingleQuestion | MultipleQuestion | NumberQuestion | DateQuestion | TextQuestion;

export const questionKinds = ["criterion", "single", "multiple", "number", "date", "text"] as const;

export type QuestionKind = (typeof questionKinds)[number];

interface QuestionHead {
  /** Unique in the form; the column in files of answers. A criterion's question has the criterion's id. */
  readonly id: string;
  readonly text: Texts;
  /** A few words for keying screens and tables; the text itself where absent. */
  readonly short?: Texts;
  /** Said to the respondent below the question. */
  readonly hint?: Texts;
  /** Read by the interviewer alone. */
  readonly interviewer?: Texts;
  /** Left blank, the form returns once and asks again; nobody is forced. */
  readonly required: boolean;
  /** Whether “Không áp dụng với tôi” is offered. */
  readonly notApplicable: boolean;
  /** Sensitive personal data (Luật 91/2025/QH15): never required, and said so on the form. */
  readonly sensitive?: true;
  readonly askedIf?: AskedIf;
}

/** A scored criterion of the method, answered on its scale. */
export interface CriterionQuestion extends QuestionHead {
  readonly kind: "criterion";
}

export interface SingleQuestion extends QuestionHead {
  readonly kind: "single";
  readonly options: readonly Option[];
}

export interface MultipleQuestion extends QuestionHead {
  readonly kind: "multiple";
  readonly options: readonly Option[];
  /** At most so many may be chosen; absent: all. */
  readonly max?: number;
}

/** A whole number. */
export interface NumberQuestion extends QuestionHead {
  readonly kind: "number";
  readonly min?: number;
  readonly max?: number;
}

/** ISO dates. */
export interface DateQuestion extends QuestionHead {
  readonly kind: "date";
  readonly min?: string;
  readonly max?: string;
}

export interface TextQuestion extends QuestionHead {
  readonly kind: "text";
  /** Characters; 2,000 where absent. */
  readonly maxLength?: number;
}

export interface Option {
  /** What files and conditions write; unique in the question. */
  readonly value: string;
  readonly label: Texts;
  /** Whole numbers the option stands for, both ends in it; without `to` there is no upper end. Age bands are checked by it. */
  readonly range?: { readonly from: number; readonly to?: number };
}

/** Every question of a form in order, with its section. */
export const questionsOf = ({ sections }: Pick<Questionnaire, "sections">): readonly PlacedQuestion[] =>
  sections.flatMap((section) => section.questions.map((question) => ({ section, question })));

export interface PlacedQuestion {
  readonly section: Section;
  readonly question: Question;
}

export const hasOptions = (question: Question): question is SingleQuestion | MultipleQuestion =>
  question.kind === "single" || question.kind === "multiple";

/** The values that an answer to the question can have in a condition; empty where it is written freely. */
export const valuesOf = (question: Question, { scale }: Pick<Questionnaire, "scale">): readonly string[] => {
  if (question.kind === "criterion") return scale.points.map(({ value }) => String(value));
  return hasOptions(question) ? question.options.map(({ value }) => value) : [];
};
