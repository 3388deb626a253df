import type { AskedIf } from "../../survey/instrument/asked-if.ts";
import { type Questionnaire, questionsOf } from "../../survey/instrument/questionnaire.ts";
import { formName } from "./names.ts";

/** A condition over rows of a form by their names; `selected` looks among several choices. */
export type Expression =
  | { readonly name: string; readonly equals: string }
  | { readonly name: string; readonly selected: string }
  | { readonly name: string; readonly empty: true }
  | { readonly not: Expression }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] };

export const consentList = "consent";

/** The respondent agreed to answer. */
export const agreed: Expression = { name: "opensipas_consent", equals: "yes" };

/** Nothing was chosen there. */
export const noneOf = (name: string): Expression => ({ name, empty: true });

/** The condition of a question as one over rows. */
export const questionExpression = (condition: AskedIf, questionnaire: Questionnaire): Expression => {
  const several = new Set(
    questionsOf(questionnaire).flatMap(({ question }) => (question.kind === "multiple" ? [question.id] : [])),
  );
  const leaf = (question: string, value: string): Expression =>
    several.has(question) ? { name: formName(question), selected: value } : { name: formName(question), equals: value };
  const convert = (inner: AskedIf): Expression => {
    if ("not" in inner) return { not: convert(inner.not) };
    if ("all" in inner) return { all: inner.all.map(convert) };
    if ("any" in inner) return { any: inner.any.map(convert) };
    return "equals" in inner
      ? leaf(inner.question, inner.equals)
      : { any: inner.in.map((value) => leaf(inner.question, value)) };
  };
  return convert(condition);
};

/** An expression as XPath; `reference` says how a row is named: `${I.1}` in a spreadsheet, `/data/I.1` in an XForm. */
export const xpathOf = (expression: Expression, reference: (name: string) => string): string => {
  const join = (parts: readonly Expression[], word: string): string => {
    const [only, ...more] = parts;
    if (only !== undefined && more.length === 0) return xpathOf(only, reference);
    return `(${parts.map((part) => xpathOf(part, reference)).join(` ${word} `)})`;
  };
  if ("not" in expression) return `not(${xpathOf(expression.not, reference)})`;
  if ("all" in expression) return join(expression.all, "and");
  if ("any" in expression) return join(expression.any, "or");
  if ("selected" in expression) return `selected(${reference(expression.name)}, ${quoted(expression.selected)})`;
  if ("empty" in expression) return `${reference(expression.name)} = ''`;
  return `${reference(expression.name)} = ${quoted(expression.equals)}`;
};

/** XPath 1.0 has no way to write both kinds of quotes in one text; `concat` joins them. */
const quoted = (text: string): string => {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat('${text.replaceAll("'", `', "'", '`)}')`;
};
