import { type Problem, problem } from "../problem.ts";
import { comparisonsOf } from "./asked-if.ts";
import type { Fault } from "./fault.ts";
import { questionNumbers } from "./question-numbers.ts";
import { type PlacedQuestion, type Questionnaire, questionsOf, valuesOf } from "./questionnaire.ts";
import { conditionsOf, dependsOn, isReachable } from "./reachable.ts";

/** Conditions that ask for what does not come before, for answers that are not offered, that go round, or that never hold. */
export const conditionFaults = (form: Questionnaire): readonly Fault[] => {
  const all = questionsOf(form);
  const numbers = questionNumbers(form);
  const circles = circlesIn(all).map(
    (ids): Fault => ({
      problem: problem("E-INSTRUMENT-212", { numbers: ids.map((id) => numbers.get(id) ?? id).join(", ") }),
      ...{ blocks: true, question: ids[0] ?? "" },
    }),
  );
  return [
    ...circles,
    ...all.flatMap((placed, at) => {
      const faults = referenceFaults(form, { placed, before: all.slice(0, at), numbers });
      const number = numbers.get(placed.question.id) ?? "";
      const dead = faults.length === 0 && conditionsOf(placed).length > 0 && !isReachable(form, placed);
      return [...faults, ...(dead ? [problem("E-INSTRUMENT-211", { number })] : [])].map((found) => ({
        ...{ problem: found, blocks: true, question: placed.question.id },
      }));
    }),
  ];
};

interface Place {
  readonly placed: PlacedQuestion;
  readonly before: readonly PlacedQuestion[];
  readonly numbers: ReadonlyMap<string, string>;
}

const referenceFaults = (form: Questionnaire, { placed, before, numbers }: Place): readonly Problem[] => {
  const number = numbers.get(placed.question.id) ?? "";
  return conditionsOf(placed)
    .flatMap(comparisonsOf)
    .flatMap(({ question: id, values }) => {
      const other = numbers.get(id);
      if (other === undefined) return [problem("E-INSTRUMENT-209", { number, id })];
      const asked = before.find(({ question }) => question.id === id)?.question;
      if (!asked) return [problem("E-INSTRUMENT-208", { number, other })];
      const known = valuesOf(asked, form);
      const unknown = known.length === 0 ? [] : values.filter((value) => !known.includes(value));
      return unknown.map((value) => problem("E-INSTRUMENT-210", { number, other, value, known: known.join(", ") }));
    });
};

/** Groups of questions each of which waits for itself by way of the others. */
const circlesIn = (all: readonly PlacedQuestion[]): readonly (readonly string[])[] => {
  const edges = new Map(all.map((placed) => [placed.question.id, dependsOn(placed)]));
  const reaches = (from: string): ReadonlySet<string> => {
    const found = new Set<string>();
    const waiting = [...(edges.get(from) ?? [])];
    for (const id of waiting) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(edges.get(id) ?? []));
    }
    return found;
  };
  const reached = new Map([...edges.keys()].map((id) => [id, reaches(id)]));
  const circles = [...reached].flatMap(([id, others]) =>
    others.has(id) ? [[...edges.keys()].filter((other) => others.has(other) && reached.get(other)?.has(id))] : [],
  );
  return circles.filter((circle, at) => circles.findIndex((other) => other[0] === circle[0]) === at);
};
