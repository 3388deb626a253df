import { problem } from "../problem.ts";
import type { Fault } from "./fault.ts";
import { hasOptions, type Option, type Question } from "./questionnaire.ts";

type Numbered = { readonly question: Question; readonly number: string };

/** What is wrong in a question by itself: options, ranges, limits. */
export const optionFaults = ({ question, number }: Numbered): readonly Fault[] => {
  const blocks = { blocks: true, question: question.id };
  return [
    ...(hasOptions(question) ? choiceFaults(question.options, number) : []),
    ...(hasOptions(question) && "max" in question && question.max !== undefined && question.max > question.options.length
      ? [problem("E-INSTRUMENT-217", { number, min: question.max, max: question.options.length })]
      : []),
    ...limitFaults(question, number),
    ...(question.sensitive && question.required ? [problem("E-INSTRUMENT-216", { number })] : []),
  ].map((found) => ({ ...blocks, problem: found }));
};

const choiceFaults = (options: readonly Option[], number: string) => [
  ...(options.length < 2 ? [problem("E-INSTRUMENT-215", { number, count: options.length })] : []),
  ...options
    .filter(({ value }, at) => options.findIndex((other) => other.value === value) < at)
    .map(({ value }) => problem("E-INSTRUMENT-214", { number, value })),
  ...rangeFaults(options, number),
];

/** Ranges are put in order; each must begin right after the one before has ended. */
const rangeFaults = (options: readonly Option[], number: string) => {
  const bands = options
    .flatMap(({ label, value, range }) =>
      range ? [{ name: label.vi || value, from: range.from, to: range.to ?? Infinity }] : [],
    )
    .toSorted((a, b) => a.from - b.from);
  const upsideDown = bands
    .filter(({ from, to }) => to < from)
    .map(({ from, to }) => problem("E-INSTRUMENT-217", { number, min: from, max: to }));
  return [
    ...upsideDown,
    ...bands.slice(1).flatMap((band, at) => {
      const before = bands[at];
      if (!before || before.to < before.from) return [];
      if (band.from <= before.to)
        return [problem("E-INSTRUMENT-201", { number, first: before.name, second: band.name, value: band.from })];
      if (band.from > before.to + 1)
        return [problem("E-INSTRUMENT-202", { number, first: before.name, second: band.name, value: before.to + 1 })];
      return [];
    }),
  ];
};

const limitFaults = (question: Question, number: string) => {
  if (question.kind !== "number" && question.kind !== "date") return [];
  const { min, max } = question;
  return min !== undefined && max !== undefined && min > max ? [problem("E-INSTRUMENT-217", { number, min, max })] : [];
};
