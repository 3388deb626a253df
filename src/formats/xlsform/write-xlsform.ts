import type { FormLanguage, Option, Questionnaire } from "../../survey/instrument/questionnaire.ts";
import { ownText, type Texts } from "../../survey/instrument/texts.ts";
import { writeXlsx, type XlsxSheet } from "../xlsx.ts";
import { type Expression, xpathOf } from "./expression.ts";
import { type FormGroup, type FormLayout, type FormRow, layOut, type RowType } from "./form-rows.ts";
import { limitWords } from "./form-words.ts";
import { languageHeading, ownColumns, shortHeading, textColumns, textHeading, titleHeading } from "./sheet-columns.ts";

/** A line of a sheet by its headings; what is absent stays empty. */
type Line = Readonly<Record<string, string>>;

/**
 * A questionnaire as an XLSForm workbook (sheets `survey`, `choices`, `settings`) that ODK, KoboToolbox and readXlsForm take. Texts
 * that a language lacks stay empty, so that a translator sees them. Nobody is forced to answer: `required` stays empty and
 * `opensipas_required` says what the form asks for once more.
 */
export const writeXlsForm = (questionnaire: Questionnaire): Promise<Uint8Array> => {
  const layout = layOut(questionnaire);
  const { languages } = questionnaire;
  return writeXlsx({
    sheets: [
      sheetOf("survey", surveyHeadings(languages), surveyLines(layout, languages)),
      sheetOf("choices", choiceHeadings(languages), choiceLines(layout, languages)),
      sheetOf("settings", settingHeadings(languages), [settingLine(questionnaire)]),
    ],
  });
};

const sheetOf = (name: string, headings: readonly string[], lines: readonly Line[]): XlsxSheet => ({
  name,
  columns: headings.map((header) => ({ header, kind: "text", width: /label|hint|short|title/.test(header) ? 44 : 18 })),
  rows: lines.map((line) => headings.map((heading) => line[heading] ?? null)),
});

const surveyHeadings = (languages: readonly FormLanguage[]): readonly string[] => [
  "type",
  "name",
  ...textColumns.flatMap((column) => languages.map((language) => textHeading(column, language))),
  "required",
  "relevant",
  "constraint",
  ...languages.filter(({ code }) => code in limitWords).map((language) => `constraint_message::${languageHeading(language)}`),
  "appearance",
  ownColumns.kind,
  ownColumns.required,
  ownColumns.sensitive,
  ...languages.map(shortHeading),
];

const choiceHeadings = (languages: readonly FormLanguage[]): readonly string[] => [
  "list_name",
  "name",
  ...languages.map((language) => textHeading("label", language)),
  ownColumns.range,
];

const settingHeadings = (languages: readonly FormLanguage[]): readonly string[] => [
  ...["form_title", "form_id", "version", "default_language"],
  ...["opensipas_format", "opensipas_method", "opensipas_method_version", "opensipas_respondent", "opensipas_consent_version"],
  ...languages.slice(1).map(titleHeading),
];

const texts = (
  found: Texts | undefined,
  languages: readonly FormLanguage[],
  heading: (language: FormLanguage) => string,
): Line => Object.fromEntries(languages.map((language) => [heading(language), found ? ownText(found, language.code) : ""]));

const reference = (name: string): string => `\${${name}}`;

const condition = (expression: Expression | undefined): Line =>
  expression === undefined ? {} : { relevant: xpathOf(expression, reference).replace(/^\((.*)\)$/, unwrapped) };

/** The brackets around a whole condition say nothing; those of two halves do. */
const unwrapped = (whole: string, inner: string): string => {
  let depth = 0;
  for (const sign of inner) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return whole;
  }
  return inner;
};

const surveyLines = ({ before, groups, after }: FormLayout, languages: readonly FormLanguage[]): readonly Line[] => [
  ...before.map((row) => rowLine(row, languages)),
  ...groups.flatMap((group) => groupLines(group, languages)),
  ...after.map((row) => rowLine(row, languages)),
];

const groupLines = (group: FormGroup, languages: readonly FormLanguage[]): readonly Line[] => [
  {
    ...{ type: "begin_group", name: group.name, appearance: "field-list", [ownColumns.kind]: group.section.kind },
    ...texts(group.label, languages, (language) => textHeading("label", language)),
    ...condition(group.relevant),
  },
  ...group.rows.map((row) => rowLine(row, languages)),
  { type: "end_group", name: group.name },
];

const typeOf = (input: RowType): string => ("list" in input ? `${input.type} ${input.list}` : input.type);

const rowLine = (
  { name, input, label, hint, guidance, relevant, constraint, question }: FormRow,
  languages: readonly FormLanguage[],
): Line => ({
  ...{ type: typeOf(input), name },
  ...texts(label, languages, (language) => textHeading("label", language)),
  ...texts(hint, languages, (language) => textHeading("hint", language)),
  ...texts(guidance, languages, (language) => textHeading("guidance_hint", language)),
  ...condition(relevant),
  ...(constraint !== undefined && {
    constraint,
    ...texts(limitWords, languages, (language) => `constraint_message::${languageHeading(language)}`),
  }),
  ...(question && {
    [ownColumns.kind]: question.kind,
    [ownColumns.required]: question.required ? "yes" : "no",
    [ownColumns.sensitive]: question.sensitive ? "yes" : "",
    ...texts(question.short, languages, shortHeading),
  }),
});

const choiceLines = ({ lists }: FormLayout, languages: readonly FormLanguage[]): readonly Line[] =>
  lists.flatMap(({ name: list, choices }) =>
    choices.map(({ name, label, range }) => ({
      ...{ list_name: list, name, [ownColumns.range]: rangeText(range) },
      ...texts(label, languages, (language) => textHeading("label", language)),
    })),
  );

const rangeText = (range: Option["range"]): string => (range === undefined ? "" : `${range.from}..${range.to ?? ""}`);

const settingLine = ({ title, method, respondent, version, languages, format, consent }: Questionnaire): Line => {
  const [first] = languages;
  return {
    ...{ form_title: title.vi, form_id: `${method.id}_${respondent}`, version, opensipas_format: format },
    default_language: first ? languageHeading(first) : "",
    ...{ opensipas_method: method.id, opensipas_method_version: method.version, opensipas_respondent: respondent },
    opensipas_consent_version: consent.version,
    ...texts(title, languages.slice(1), titleHeading),
  };
};
