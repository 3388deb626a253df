import * as v from "valibot";
import { isShallow } from "../is-shallow.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { issuePath, shownValue } from "./json-shape.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { questionnaireShape } from "./questionnaire-shape.ts";

/** No form comes near: 45 questions in six languages take 120 kB. */
export const questionnaireBytes = 2_000_000;
const deepest = 60;

/**
 * The questionnaire that a JSON text holds (methods/questionnaire.schema.json describes its shape). Each fault names the file, the
 * place (`sections[1].questions[0].text.vi`), the value and what is needed there.
 */
export const parseQuestionnaire = (source: string, file: string): Result<Questionnaire> => {
  if (source.length > questionnaireBytes) return tooLarge(file, source.length, questionnaireBytes);
  const json = readJson(source, file);
  if (!json.ok) return json;
  if (!isShallow(json.value, deepest)) return tooLarge(file, deepest + 1, deepest);
  const shape = v.safeParse(questionnaireShape, json.value);
  if (!shape.success) return fail(...shape.issues.flatMap(innermost).map((issue) => shapeProblem(issue, file)));
  const unwritable = unwritableText(json.value);
  if (unwritable) return fail(problem("E-INSTRUMENT-232", { file, ...unwritable, expected: "Unicode" }));
  const { $schema: _, ...questionnaire } = shape.output;
  return ok(questionnaire);
};

const tooLarge = (file: string, found: number, limit: number): Result<never> =>
  fail(problem("E-INSTRUMENT-233", { file, found, limit }));

const readJson = (source: string, file: string): Result<unknown> => {
  try {
    return ok(JSON.parse(source.replace(/^\uFEFF/, "")));
  } catch (error) {
    return fail(problem("E-INSTRUMENT-231", { file, reason: (error as SyntaxError).message }));
  }
};

interface PlacedText {
  readonly path: string;
  readonly value: string;
}

const joined = (path: string, name: string): string => (/^\d+$/.test(name) ? `${path}[${name}]` : `${path}.${name}`);

/** The first text with a NUL or half a letter, which no database holds. */
const unwritableText = (value: unknown, path = ""): PlacedText | undefined => {
  if (typeof value === "string")
    return value.includes("\0") || !value.isWellFormed() ? { path: path.slice(1), value: shownValue(value) } : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value)
    .map(([name, inner]) => unwritableText(name, path) ?? unwritableText(inner, joined(path, name)))
    .find((found) => found !== undefined);
};

/** Where none of several shapes fits, the fault of the one that came nearest says more than that none does. */
const innermost = (issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] => {
  const deep = (issue.issues ?? []).filter(({ path }) => (path?.length ?? 0) > (issue.path?.length ?? 0));
  return deep.length > 0 && issue.type === "variant" ? deep.flatMap(innermost) : [issue];
};

const shapeProblem = (issue: v.BaseIssue<unknown>, file: string): Problem =>
  problem("E-INSTRUMENT-232", {
    file,
    path: issuePath(issue),
    value: shownValue(issue.input),
    expected: issue.expected ?? issue.message,
  });
