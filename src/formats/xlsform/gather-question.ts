import { comparisonsOf } from "../../survey/instrument/asked-if.ts";
import type { FormLanguage, Option } from "../../survey/instrument/questionnaire.ts";
import type { Texts } from "../../survey/instrument/texts.ts";
import { type Problem, problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { askedIfOf } from "./asked-if-of.ts";
import { cellOf, type SheetLine, typeOf } from "./form-sheet.ts";
import { notApplicableMark } from "./form-words.ts";
import { idOfName } from "./names.ts";
import { readExpression } from "./read-expression.ts";
import { ownColumns, shortHeading } from "./sheet-columns.ts";
import { gathered, textsOf } from "./sheet-texts.ts";

/** The choices of a list, as the sheet `choices` gives them. */
export type ChoiceLists = ReadonlyMap<string, readonly Option[]>;

export interface QuestionContext {
  readonly file: string;
  readonly languages: readonly FormLanguage[];
  readonly lists: ChoiceLists;
  /** Names of the boxes “not applicable” of figures, days and texts. */
  readonly boxes: ReadonlySet<string>;
}

/** A question before its shape is checked. */
export type RawQuestion = Readonly<Record<string, unknown>>;

const at = (line: SheetLine, { file }: QuestionContext, column: string) => ({
  file,
  row: line.number,
  column,
  value: cellOf(line, column),
});

/** The condition of a line, or what is wrong with it. */
export const conditionOf = (line: SheetLine, context: QuestionContext): Result<RawQuestion> => {
  const source = cellOf(line, "relevant");
  if (source === "") return ok({});
  const expression = readExpression(source);
  if (expression === null) return fail(problem("E-INSTRUMENT-284", at(line, context, "relevant")));
  const askedIf = askedIfOf(expression);
  const asksForNothing = askedIf && comparisonsOf(askedIf).some(({ values }) => values.includes(""));
  if (asksForNothing) return fail(problem("E-INSTRUMENT-284", at(line, context, "relevant")));
  return ok(askedIf === undefined ? {} : { askedIf });
};

/** The question of a line of the sheet `survey`. */
export const gatherQuestion = (line: SheetLine, context: QuestionContext): Result<RawQuestion> => {
  const answers = answersOf(line, context);
  if (!answers.ok) return answers;
  const condition = conditionOf(line, context);
  if (!condition.ok) return condition;
  const { languages } = context;
  const name = cellOf(line, "name");
  return ok({
    ...{ id: idOfName(name), text: textsOf(line, "label", languages) ?? { vi: "" } },
    ...optional(
      "short",
      gathered(languages, (language) => cellOf(line, shortHeading(language))),
    ),
    ...optional("hint", textsOf(line, "hint", languages)),
    ...optional("interviewer", textsOf(line, "guidance_hint", languages)),
    required: isYes(cellOf(line, ownColumns.required) || cellOf(line, "required")),
    notApplicable: context.boxes.has(`${name}_na`),
    ...(isYes(cellOf(line, ownColumns.sensitive)) && { sensitive: true }),
    ...condition.value,
    ...answers.value,
  });
};

const optional = (key: string, texts: Texts | undefined): RawQuestion => (texts === undefined ? {} : { [key]: texts });

const isYes = (cell: string): boolean => /^(yes|true|1|true\(\))$/i.test(cell);

const answersOf = (line: SheetLine, context: QuestionContext): Result<RawQuestion> => {
  const [type = "", list = ""] = typeOf(line).split(" ");
  if (type === "select_one" || type === "select_multiple")
    return choicesOf(line, context, { type, list: listOf(line) ?? list });
  if (type === "text") return limitsOf(line, context, { kind: "text" });
  if (type === "integer") return limitsOf(line, context, { kind: "number" });
  if (type === "date") return limitsOf(line, context, { kind: "date" });
  return fail(problem("E-INSTRUMENT-283", at(line, context, "type")));
};

/** The name of a list keeps its capitals. */
const listOf = (line: SheetLine): string | undefined => cellOf(line, "type").trim().split(/\s+/)[1];

const choicesOf = (
  line: SheetLine,
  context: QuestionContext,
  { type, list }: { readonly type: "select_one" | "select_multiple"; readonly list: string },
): Result<RawQuestion> => {
  const choices = context.lists.get(list);
  if (choices === undefined) return fail(problem("E-INSTRUMENT-285", { ...at(line, context, "type"), list }));
  const options = choices.filter(({ value }) => value !== notApplicableMark);
  const mark = options.length < choices.length ? { notApplicable: true } : {};
  if (cellOf(line, ownColumns.kind) === "criterion") return ok({ kind: "criterion", ...mark });
  if (type === "select_one") return ok({ kind: "single", ...mark, options });
  const limits = limitsOf(line, context, { kind: "multiple" });
  return limits.ok ? ok({ ...limits.value, ...mark, options }) : limits;
};

/** The limits that a constraint can say, each with the key it becomes. */
const limits: readonly (readonly [RegExp, (value: string) => RawQuestion])[] = [
  [/^\. ?>= ?(-?\d+)$/, (value) => ({ min: Number(value) })],
  [/^\. ?<= ?(-?\d+)$/, (value) => ({ max: Number(value) })],
  [/^\. ?>= ?date\('(\d{4}-\d\d-\d\d)'\)$/, (value) => ({ min: value })],
  [/^\. ?<= ?date\('(\d{4}-\d\d-\d\d)'\)$/, (value) => ({ max: value })],
  [/^string-length\(\.\) ?<= ?(\d+)$/, (value) => ({ maxLength: Number(value) })],
  [/^count-selected\(\.\) ?<= ?(\d+)$/, (value) => ({ max: Number(value) })],
  [/^not\(selected\(\., '(not-applicable)'\) and count-selected\(\.\) > 1\)$/, () => ({})],
];

const limitsOf = (line: SheetLine, context: QuestionContext, kind: RawQuestion): Result<RawQuestion> => {
  const constraint = cellOf(line, "constraint");
  const problems: Problem[] = [];
  const found = partsOf(constraint).map((part): RawQuestion => {
    for (const [pattern, read] of limits) {
      const match = pattern.exec(part);
      if (match) return read(match[1] ?? "");
    }
    problems.push(problem("E-INSTRUMENT-286", at(line, context, "constraint")));
    return {};
  });
  return problems.length > 0 ? fail(...problems.slice(0, 1)) : ok(Object.assign({}, kind, ...found));
};

/** The parts of a constraint that `and` joins outside brackets. */
const partsOf = (constraint: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  for (const word of constraint.split(/\s+/).filter((part) => part !== "")) {
    if (word === "and" && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""} ${word}`.trim());
    depth += [...word].reduce((sum, sign) => sum + (sign === "(" ? 1 : sign === ")" ? -1 : 0), 0);
  }
  return parts;
};
