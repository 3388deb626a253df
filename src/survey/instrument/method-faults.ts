import { type Problem, problem } from "../problem.ts";
import type { Method } from "./method.ts";

/** What is wrong in a method whose shape is right: ids used twice, names that lead nowhere, a scale out of order. */
export const methodFaults = (method: Method, file: string): readonly Problem[] => [
  ...doubledIds(method).map((place) => problem("E-INSTRUMENT-002", { file, ...place })),
  ...[...brokenContents(method), ...brokenConditions(method), ...brokenOptions(method), ...brokenWeights(method)].map((place) =>
    problem("E-INSTRUMENT-003", { file, path: place.path, value: place.value, known: place.known.join(", ") || "–" }),
  ),
  ...unorderedPoints(method).map((place) => problem("E-INSTRUMENT-004", { file, ...place })),
];

interface Broken {
  readonly path: string;
  readonly value: string;
  /** What could stand there. */
  readonly known: readonly string[];
}

function doubledIds({ contents = [], factors, context }: Method): readonly { path: string; value: string; before: string }[] {
  const nodes = [
    ...contents.map(({ id }, index) => ({ id, path: `contents[${index}].id` })),
    ...factors.flatMap((factor, index) => [
      { id: factor.id, path: `factors[${index}].id` },
      ...factor.criteria.map(({ id }, place) => ({ id, path: `factors[${index}].criteria[${place}].id` })),
    ]),
    ...context.flatMap((question, index) => [
      { id: question.id, path: `context[${index}].id` },
      ...(question.options ?? []).map(({ value }, place) => ({
        id: `${question.id}=${value}`,
        path: `context[${index}].options[${place}].value`,
      })),
    ]),
  ];
  const first = new Map<string, string>();
  return nodes.flatMap(({ id, path }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    return before === undefined ? [] : [{ path, value: id, before }];
  });
}

function brokenContents({ contents = [], factors }: Method): readonly Broken[] {
  const known = contents.map(({ id }) => id);
  return factors.flatMap(({ content = "" }, index) =>
    known.length === 0 && content === "" ? [] : missing({ path: `factors[${index}].content`, value: content, known }),
  );
}

function brokenConditions({ factors, context }: Method): readonly Broken[] {
  const questions = context.map(({ id }) => id);
  return factors.flatMap(({ askedIf }, index) => {
    if (askedIf === undefined) return [];
    const path = `factors[${index}].askedIf`;
    const noQuestion = missing({ path: `${path}.question`, value: askedIf.question, known: questions });
    const answers = context.find(({ id }) => id === askedIf.question)?.options?.map(({ value }) => value) ?? [];
    return noQuestion.length > 0 ? noQuestion : missing({ path: `${path}.equals`, value: askedIf.equals, known: answers });
  });
}

const brokenOptions = ({ context }: Method): readonly Broken[] =>
  context.flatMap(({ type, options = [] }, index) =>
    (type === "single" || type === "multiple") && options.length === 0
      ? [{ path: `context[${index}].options`, value: "", known: [] }]
      : [],
  );

function brokenWeights({ contents = [], factors, scorings, scale }: Method): readonly Broken[] {
  const nodes = [...contents, ...factors, ...factors.flatMap(({ criteria }) => criteria)].map(({ id }) => id);
  const weights = scorings.flatMap(({ weights = {} }, index) =>
    Object.keys(weights).flatMap((id) => missing({ path: `scorings[${index}].weights`, value: id, known: nodes })),
  );
  const points = scale.points.map(({ value }) => String(value));
  return [...weights, ...missing({ path: "scale.satisfiedFrom", value: String(scale.satisfiedFrom), known: points })];
}

const missing = (place: Broken): readonly Broken[] => (place.known.includes(place.value) ? [] : [place]);

const unorderedPoints = ({ scale }: Method): readonly { path: string; value: number }[] =>
  scale.points.flatMap(({ value }, index) =>
    value <= (scale.points[index - 1]?.value ?? 0) ? [{ path: `scale.points[${index}].value`, value }] : [],
  );
