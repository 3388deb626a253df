import { type AskedIf, comparisonsOf } from "./asked-if.ts";

/** One line of the condition builder: any of these answers, or none of them. */
export interface ConditionRow {
  readonly not: boolean;
  readonly answers: readonly { readonly question: string; readonly value: string }[];
}

/** A condition as the builder shows it: its lines all hold, or any of them does. */
export interface ConditionRows {
  readonly join: "all" | "any";
  readonly rows: readonly ConditionRow[];
}

/** The condition of the lines; undefined when none says anything. */
export const conditionFrom = ({ join, rows }: ConditionRows): AskedIf | undefined => {
  const parts = rows.filter(({ answers }) => answers.length > 0).map(conditionOf);
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  return join === "all" ? { all: parts } : { any: parts };
};

const conditionOf = ({ not, answers }: ConditionRow): AskedIf => {
  const questions = [...new Set(answers.map(({ question }) => question))];
  const leaves = questions.map((question): AskedIf => {
    const values = [...new Set(answers.filter((answer) => answer.question === question).map(({ value }) => value))];
    const [only = ""] = values;
    return values.length === 1 ? { question, equals: only } : { question, in: values };
  });
  const [first = { any: leaves }] = leaves;
  const positive: AskedIf = leaves.length === 1 ? first : { any: leaves };
  return not ? { not: positive } : positive;
};

/** The lines of a condition; null when it is nested deeper than the builder shows. */
export const rowsFrom = (condition: AskedIf | undefined): ConditionRows | null => {
  if (condition === undefined) return { join: "all", rows: [] };
  const row = rowOf(condition);
  if (row) return { join: "all", rows: [row] };
  if (!("all" in condition) && !("any" in condition)) return null;
  const rows = ("all" in condition ? condition.all : condition.any).map(rowOf);
  return rows.every((found) => found !== null) ? { join: "all" in condition ? "all" : "any", rows } : null;
};

const rowOf = (condition: AskedIf): ConditionRow | null => {
  if ("not" in condition) {
    const inner = rowOf(condition.not);
    return inner && !inner.not ? { ...inner, not: true } : null;
  }
  if ("all" in condition) return null;
  if ("any" in condition && !condition.any.every((inner) => "question" in inner)) return null;
  return {
    not: false,
    answers: comparisonsOf(condition).flatMap(({ question, values }) => values.map((value) => ({ question, value }))),
  };
};
