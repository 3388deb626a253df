import {
  type Option,
  type Question,
  type Questionnaire,
  questionsOf,
  type Section,
} from "../../survey/instrument/questionnaire.ts";
import type { Texts } from "../../survey/instrument/texts.ts";
import { agreed, consentList, type Expression, noneOf, questionExpression } from "./expression.ts";
import { agreeWords, disagreeWords, notApplicableMark } from "./form-words.ts";
import { formName } from "./names.ts";

/** A choice that a list offers. */
export interface Choice {
  readonly name: string;
  readonly label: Texts;
  readonly range?: Option["range"];
}

export interface ChoiceList {
  readonly name: string;
  readonly choices: readonly Choice[];
}

/** What an input asks for, and the list that a choice chooses from. */
export type RowType =
  | { readonly type: "note" | "text" | "integer" | "date" }
  | { readonly type: "select_one" | "select_multiple"; readonly list: string };

/** A question, a note or a group as both XLSForm and XForm know them. */
export interface FormRow {
  readonly name: string;
  readonly input: RowType;
  readonly label: Texts;
  readonly hint?: Texts;
  /** For the interviewer alone. */
  readonly guidance?: Texts;
  /** Holds or the row is not shown. */
  readonly relevant?: Expression;
  /** An XPath over `.`; what breaks it is not taken. */
  readonly constraint?: string;
  /** The question behind the row; absent for notes and for what the form adds of its own. */
  readonly question?: Question;
}

export interface FormGroup {
  readonly name: string;
  readonly section: Section;
  readonly label: Texts;
  readonly relevant: Expression;
  readonly rows: readonly FormRow[];
}

/** A questionnaire laid out as ODK's forms are: what stands before the groups, the groups, what follows, and the lists. */
export interface FormLayout {
  readonly before: readonly FormRow[];
  readonly groups: readonly FormGroup[];
  readonly after: readonly FormRow[];
  readonly lists: readonly ChoiceList[];
}

const note = (name: string, label: Texts): FormRow => ({ name, input: { type: "note" }, label });

/** Lays a questionnaire out in groups and rows. Nothing is asked before the consent is given; after a refusal the thanks follow. */
export const layOut = (questionnaire: Questionnaire): FormLayout => {
  const { introduction, consent, sections, thanks } = questionnaire;
  return {
    before: [
      note("opensipas_introduction", introduction),
      { name: "opensipas_consent", input: { type: "select_one", list: consentList }, label: consent.text },
    ],
    groups: sections.map((section) => groupOf(section, questionnaire)),
    after: [note("opensipas_thanks", thanks)],
    lists: listsOf(questionnaire),
  };
};

const groupOf = (section: Section, questionnaire: Questionnaire): FormGroup => ({
  name: `section_${formName(section.id)}`,
  section,
  label: section.title,
  relevant: section.askedIf ? { all: [agreed, questionExpression(section.askedIf, questionnaire)] } : agreed,
  rows: [
    ...(section.lead ? [note(`lead_${formName(section.id)}`, section.lead)] : []),
    ...section.questions.flatMap((question) => rowsOf(question, questionnaire)),
  ],
});

/** Figures, days and words have no place for “not applicable”: a box of its own stands before them. */
const rowsOf = (question: Question, questionnaire: Questionnaire): readonly FormRow[] => {
  const row = rowOf(question, questionnaire);
  if (!question.notApplicable || "list" in row.input) return [row];
  const name = `${row.name}_na`;
  const { notApplicable } = questionnaire.scale;
  const box: FormRow = {
    ...{ name, input: { type: "select_multiple", list: notApplicableList }, label: question.text },
    ...(row.relevant && { relevant: row.relevant }),
    hint: notApplicable,
  };
  const open = noneOf(name);
  return [box, { ...row, relevant: row.relevant ? { all: [row.relevant, open] } : open }];
};

const rowOf = (question: Question, questionnaire: Questionnaire): FormRow => {
  const { id, text, hint, interviewer, askedIf } = question;
  const constraint = constraintOf(question);
  return {
    ...{ name: formName(id), input: inputOf(question), label: text, question },
    ...(hint && { hint }),
    ...(interviewer && { guidance: interviewer }),
    ...(askedIf && { relevant: questionExpression(askedIf, questionnaire) }),
    ...(constraint !== "" && { constraint }),
  };
};

const inputOf = (question: Question): RowType => {
  if (question.kind === "criterion")
    return { type: "select_one", list: question.notApplicable ? scaleListWithMark : scaleList };
  if (question.kind === "single") return { type: "select_one", list: listName(question.id) };
  if (question.kind === "multiple") return { type: "select_multiple", list: listName(question.id) };
  return { type: question.kind === "number" ? "integer" : question.kind };
};

const constraintOf = (question: Question): string => {
  if (question.kind === "number") return bounds(question.min, question.max);
  if (question.kind === "date") return bounds(dayOf(question.min), dayOf(question.max));
  if (question.kind === "text" && question.maxLength !== undefined) return `string-length(.) <= ${question.maxLength}`;
  if (question.kind !== "multiple") return "";
  return [
    ...(question.max === undefined ? [] : [`count-selected(.) <= ${question.max}`]),
    ...(question.notApplicable ? [`not(selected(., '${notApplicableMark}') and count-selected(.) > 1)`] : []),
  ].join(" and ");
};

const dayOf = (day: string | undefined): string | undefined => (day === undefined ? undefined : `date('${day}')`);

const bounds = (min: number | string | undefined, max: number | string | undefined): string =>
  [...(min === undefined ? [] : [`. >= ${min}`]), ...(max === undefined ? [] : [`. <= ${max}`])].join(" and ");

const scaleList = "scale";
const scaleListWithMark = "scale_na";
const notApplicableList = "not_applicable";

const listName = (id: string): string => `choices_${formName(id)}`;

const listsOf = (questionnaire: Questionnaire): readonly ChoiceList[] => {
  const { scale } = questionnaire;
  const mark: Choice = { name: notApplicableMark, label: scale.notApplicable };
  const points = scale.points.map(({ value, label }): Choice => ({ name: String(value), label }));
  return [
    {
      name: consentList,
      choices: [
        { name: "yes", label: agreeWords },
        { name: "no", label: disagreeWords },
      ],
    },
    { name: scaleList, choices: points },
    { name: scaleListWithMark, choices: [...points, mark] },
    { name: notApplicableList, choices: [mark] },
    ...questionsOf(questionnaire).flatMap(({ question }): readonly ChoiceList[] => {
      if (question.kind !== "single" && question.kind !== "multiple") return [];
      const choices = question.options.map(
        ({ value, label, range }): Choice => ({ name: value, label, ...(range && { range }) }),
      );
      return [{ name: listName(question.id), choices: question.notApplicable ? [...choices, mark] : choices }];
    }),
  ];
};
