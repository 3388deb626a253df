import type { AskedIf } from "../../survey/instrument/asked-if.ts";
import { agreed, type Expression } from "./expression.ts";
import { idOfName } from "./names.ts";

/** Whether an expression says only what the form itself adds: the consent, and the box “not applicable” of the same question. */
const isOwn = (expression: Expression): boolean =>
  ("equals" in expression && "equals" in agreed && expression.name === agreed.name && expression.equals === agreed.equals) ||
  ("empty" in expression && expression.name.endsWith("_na"));

/** The condition that a person wrote, without what the form adds; undefined when nothing is left. */
export const askedIfOf = (expression: Expression): AskedIf | undefined => {
  if (isOwn(expression)) return undefined;
  if (!("all" in expression)) return converted(expression);
  const [only, ...more] = expression.all.filter((part) => !isOwn(part)).map(converted);
  return more.length === 0 ? only : { all: [...(only ? [only] : []), ...more] };
};

const converted = (expression: Expression): AskedIf => {
  if ("not" in expression) return { not: converted(expression.not) };
  if ("all" in expression) return { all: expression.all.map(converted) };
  if ("any" in expression) return oneOf(expression.any);
  const question = idOfName(expression.name);
  if ("empty" in expression) return { question, equals: "" };
  return { question, equals: "equals" in expression ? expression.equals : expression.selected };
};

/** “One of these values of one question” is a list. */
const oneOf = (parts: readonly Expression[]): AskedIf => {
  const leaves = parts.map(converted);
  const values = leaves.flatMap((leaf) => ("equals" in leaf ? [leaf] : []));
  const [first] = values;
  const same =
    first !== undefined && values.length === leaves.length && values.every(({ question }) => question === first.question);
  return same ? { question: first.question, in: values.map(({ equals }) => equals) } : { any: leaves };
};
