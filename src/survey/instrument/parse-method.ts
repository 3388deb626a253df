import * as v from "valibot";
import { isShallow } from "../is-shallow.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { issuePath, shownValue } from "./json-shape.ts";
import type { Method } from "./method.ts";
import { methodFaults } from "./method-faults.ts";

const isWritable = (value: string): boolean => !value.includes("\0") && value.isWellFormed();
const text = v.pipe(v.string(), v.minLength(1), v.check(isWritable, "Unicode"));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const bilingual = v.strictObject({ vi: text, en: text });

const criterion = v.strictObject({ id, text: bilingual, shortText: bilingual });

const factor = v.strictObject({
  id,
  title: bilingual,
  shortTitle: bilingual,
  content: v.exactOptional(id),
  askedIf: v.exactOptional(v.strictObject({ question: text, equals: text })),
  criteria: v.pipe(v.array(criterion), v.minLength(1)),
});

const contextQuestion = v.strictObject({
  id,
  text: bilingual,
  type: v.picklist(["single", "multiple", "text", "number"]),
  options: v.exactOptional(v.pipe(v.array(v.strictObject({ value: text, label: bilingual })), v.minLength(1))),
});

const scoring = v.strictObject({
  item: v.picklist(["top2", "mean-over-max", "min-max"]),
  aggregate: v.picklist(["item-mean", "child-mean", "pooled", "all-satisfied"]),
  weights: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.gtValue(0)))),
});

const methodShape = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  title: bilingual,
  legalBasis: v.pipe(
    v.array(v.strictObject({ document: text, date: v.exactOptional(v.pipe(v.string(), v.isoDate())), about: text })),
    v.minLength(1),
  ),
  verification: v.strictObject({ verified: v.array(text), notVerified: v.array(text) }),
  respondents: bilingual,
  scale: v.strictObject({
    points: v.pipe(v.array(v.strictObject({ value: v.pipe(whole, v.maxValue(127)), label: bilingual })), v.minLength(2)),
    satisfiedFrom: whole,
  }),
  contents: v.exactOptional(v.pipe(v.array(v.strictObject({ id, title: bilingual })), v.minLength(1))),
  factors: v.pipe(v.array(factor), v.minLength(1)),
  context: v.array(contextQuestion),
  scorings: v.tupleWithRest([scoring], scoring),
  minimumValid: whole,
  publicMinimumValid: whole,
});

/** No method comes near: its labels are seven deep. */
const deepest = 20;

/**
 * The method that the text of a method file holds (methods/schema.json describes its shape).
 * Each fault is a problem of the stage `instrument` that names the file, the place (`factors[1].criteria[0].id`) and the value.
 */
export function parseMethod(source: string, file: string): Result<Method> {
  const json = readJson(source, file);
  if (!json.ok) return json;
  if (!isShallow(json.value, deepest)) return fail(problem("E-INSTRUMENT-233", { file, found: deepest + 1, limit: deepest }));
  const shape = v.safeParse(methodShape, json.value);
  if (!shape.success) return fail(...shape.issues.map((issue) => shapeProblem(issue, file)));
  const { $schema: _, ...method } = shape.output;
  const faults = methodFaults(method, file);
  return faults.length > 0 ? fail(...faults) : ok(method);
}

function readJson(source: string, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(source));
  } catch (error) {
    return fail(problem("E-INSTRUMENT-005", { file, reason: (error as SyntaxError).message }));
  }
}

function shapeProblem(issue: v.BaseIssue<unknown>, file: string): Problem {
  const details = {
    file,
    path: issuePath(issue),
    value: shownValue(issue.input),
    expected: issue.expected ?? issue.message,
  };
  return problem("E-INSTRUMENT-001", details);
}
