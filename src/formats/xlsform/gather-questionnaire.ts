import { type FormLanguage, type Option, questionnaireFormat } from "../../survey/instrument/questionnaire.ts";
import type { Texts } from "../../survey/instrument/texts.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { agreed } from "./expression.ts";
import { cellOf, type FormFacts, type FormSheet, type FormSheets, type SheetLine, typeOf } from "./form-sheet.ts";
import { notApplicableMark } from "./form-words.ts";
import { type ChoiceLists, conditionOf, gatherQuestion, type QuestionContext, type RawQuestion } from "./gather-question.ts";
import { idOfName } from "./names.ts";
import { ownColumns, titleHeading } from "./sheet-columns.ts";
import { formLanguages, gathered, textsOf } from "./sheet-texts.ts";

type Raw = Record<string, unknown>;

/** Metadata that ODK and KoboToolbox put at the ends of a form: no questions. */
const passedOver = new Set([
  "start",
  "end",
  "today",
  "deviceid",
  "username",
  "phonenumber",
  "email",
  "audit",
  "calculate",
  "hidden",
]);

/** A questionnaire's JSON from the sheets of a workbook; every line that cannot be one is a problem. */
export const gatherQuestionnaire = (sheets: FormSheets, file: FormFacts): Result<Raw> => {
  const { survey, choices } = sheets;
  const languages = formLanguages(survey);
  const lists = listsOf(choices, languages);
  const context: QuestionContext = { file: sheets.file, languages, lists, boxes: boxesOf(survey) };
  const sections = gatherSections(survey, context);
  if (!sections.ok) return sections;
  return ok({
    ...headOf(sheets, languages, file),
    scale: scaleOf(lists, file),
    sections: sections.value,
    ...notesOf(survey, languages),
  });
};

const boxesOf = ({ lines }: FormSheet): ReadonlySet<string> =>
  new Set(lines.filter((line) => typeOf(line).endsWith(" not_applicable")).map((line) => cellOf(line, "name")));

const listsOf = ({ lines }: FormSheet, languages: readonly FormLanguage[]): ChoiceLists => {
  const lists = new Map<string, readonly Option[]>();
  for (const line of lines) {
    const list = cellOf(line, "list_name") || cellOf(line, "list name");
    const value = cellOf(line, "name") || cellOf(line, "value");
    const label = textsOf(line, "label", languages) ?? { vi: "" };
    const range = rangeOf(cellOf(line, ownColumns.range));
    lists.set(list, [...(lists.get(list) ?? []), { value, label, ...(range && { range }) }]);
  }
  return lists;
};

const rangeOf = (cell: string): Option["range"] => {
  const [, from, to = ""] = /^(-?\d+)\.\.(-?\d*)$/.exec(cell) ?? [];
  return from === undefined ? undefined : { from: Number(from), ...(to !== "" && { to: Number(to) }) };
};

const scaleOf = (lists: ChoiceLists, { scale }: FormFacts): Raw => {
  if (!lists.has("scale") && !lists.has("scale_na")) return { ...scale };
  const points = lists.get("scale") ?? (lists.get("scale_na") ?? []).filter(({ value }) => value !== notApplicableMark);
  const mark = lists.get("not_applicable")?.[0] ?? lists.get("scale_na")?.find(({ value }) => value === notApplicableMark);
  return {
    points: points.map(({ value, label }) => ({ value: Number(value), label })),
    notApplicable: mark?.label ?? scale.notApplicable,
  };
};

const headOf = ({ settings }: FormSheets, languages: readonly FormLanguage[], file: FormFacts): Raw => {
  const [line = { number: 2, cells: new Map() }] = settings.lines;
  const said = (heading: string, instead: string) => cellOf(line, heading) || instead;
  const title: Texts = gathered(languages, (language) =>
    cellOf(line, language.code === "vi" ? "form_title" : titleHeading(language)),
  ) ?? { vi: "" };
  return {
    format: questionnaireFormat,
    method: {
      id: said("opensipas_method", file.method.id),
      version: said("opensipas_method_version", file.method.version),
    },
    respondent: said("opensipas_respondent", file.respondent),
    version: said("version", "1.0"),
    ...{ languages, title },
  };
};

const noteNamed = ({ lines }: FormSheet, name: string): SheetLine | undefined =>
  lines.find((line) => cellOf(line, "name") === name);

const notesOf = (survey: FormSheet, languages: readonly FormLanguage[]): Raw => {
  const texts = (name: string): Texts => {
    const line = noteNamed(survey, name);
    return (line && textsOf(line, "label", languages)) ?? { vi: "" };
  };
  return {
    introduction: texts("opensipas_introduction"),
    consent: { version: "1.0", text: texts(nameOf(agreed)) },
    thanks: texts("opensipas_thanks"),
  };
};

const nameOf = (expression: typeof agreed): string => ("name" in expression ? expression.name : "");

interface OpenSection {
  readonly head: Raw;
  lead?: Texts | undefined;
  readonly questions: RawQuestion[];
  /** Until its group ends; false for what stands outside a group. */
  readonly inGroup: boolean;
}

/** Flattened, the questions of an inner group would lose the condition of the outer one. */
const nested = (line: SheetLine, { head }: OpenSection, { file }: QuestionContext): Problem =>
  problem("E-INSTRUMENT-287", {
    ...{ file, row: line.number, column: "name", value: cellOf(line, "name"), outer: String(head.id ?? "") },
  });

/** Groups become sections; what stands outside a group, one of its own. */
const gatherSections = ({ lines }: FormSheet, context: QuestionContext): Result<readonly Raw[]> => {
  const problems: Problem[] = [];
  const sections: OpenSection[] = [];
  let open: OpenSection | undefined;
  for (const line of lines) {
    const type = typeOf(line);
    if (type === "" || passedOver.has(type) || isOwnLine(line, type, context)) continue;
    if (type === "end_group") open = undefined;
    else if (type === "begin_group") {
      if (open?.inGroup) problems.push(nested(line, open, context));
      const begun = beginSection(line, context);
      if (!begun.ok) problems.push(...begun.problems);
      open = { head: begun.ok ? begun.value : {}, questions: [], inGroup: true };
      sections.push(open);
    } else {
      open ??= looseSection(sections);
      problems.push(...take(line, type, { open, context }));
    }
  }
  return problems.length > 0 ? fail(problems[0] as Problem, ...problems.slice(1)) : ok(sections.map(closed));
};

const isOwnLine = (line: SheetLine, type: string, { boxes }: QuestionContext): boolean =>
  boxes.has(cellOf(line, "name")) || (cellOf(line, "name").startsWith("opensipas_") && !type.endsWith("group"));

const looseSection = (sections: OpenSection[]): OpenSection => {
  const section: OpenSection = {
    head: { id: `part${sections.length + 1}`, kind: "experience", title: { vi: "" } },
    questions: [],
    inGroup: false,
  };
  sections.push(section);
  return section;
};

const beginSection = (line: SheetLine, context: QuestionContext): Result<Raw> => {
  const condition = conditionOf(line, context);
  if (!condition.ok) return condition;
  const name = cellOf(line, "name");
  return ok({
    id: idOfName(name.replace(/^section_/, "")),
    kind: cellOf(line, ownColumns.kind) || "experience",
    title: textsOf(line, "label", context.languages) ?? { vi: "" },
    ...condition.value,
  });
};

/** Columns that change what is asked or answered, in a way that a form has no word for. */
const computed = ["choice_filter", "calculation"] as const;

const cannotCompute = (line: SheetLine, column: string, { file }: QuestionContext): Problem =>
  problem("E-INSTRUMENT-288", { file, row: line.number, column, value: cellOf(line, column) });

const take = (
  line: SheetLine,
  type: string,
  { open, context }: { readonly open: OpenSection; readonly context: QuestionContext },
): readonly Problem[] => {
  if (type === "note") {
    open.lead ??= textsOf(line, "label", context.languages);
    return [];
  }
  const unknown = computed.filter((column) => cellOf(line, column) !== "");
  if (unknown.length > 0) return unknown.map((column) => cannotCompute(line, column, context));
  const question = gatherQuestion(line, context);
  if (!question.ok) return question.problems;
  open.questions.push(question.value);
  return [];
};

const closed = ({ head, lead, questions }: OpenSection): Raw => ({ ...head, ...(lead && { lead }), questions });
