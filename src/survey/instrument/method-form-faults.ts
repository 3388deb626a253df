import { problem } from "../problem.ts";
import { comparisonsOf } from "./asked-if.ts";
import type { Fault } from "./fault.ts";
import type { Factor, Method } from "./method.ts";
import { questionNumbers } from "./question-numbers.ts";
import { type Questionnaire, questionsOf } from "./questionnaire.ts";
import { conditionsOf } from "./reachable.ts";

/** Where a form does not do what its method asks for: criteria, scale, conditions. */
export const methodFormFaults = (form: Questionnaire, method: Method): readonly Fault[] => {
  const named = `${method.id} ${method.version}`;
  const found = `${form.method.id} ${form.method.version}`;
  const points = (scale: { readonly points: readonly { readonly value: number }[] }) =>
    scale.points.map(({ value }) => value).join(", ");
  const other = found === named ? [] : [problem("E-INSTRUMENT-219", { found, expected: named })];
  const scales = { found: points(form.scale), expected: points(method.scale), method: named };
  const scaled = scales.found === scales.expected ? [] : [problem("E-INSTRUMENT-218", scales)];
  return [
    ...[...other, ...scaled].map((one): Fault => ({ problem: one, blocks: true })),
    ...criteriaFaults(form, method),
    ...method.factors.flatMap((factor) => gateFaults(form, factor, method)),
  ];
};

const criteriaFaults = (form: Questionnaire, method: Method): readonly Fault[] => {
  const wanted = method.factors.flatMap(({ id: section, criteria }) => criteria.map(({ id }) => ({ id, section })));
  const numbers = questionNumbers(form);
  const asked = questionsOf(form).filter(({ question }) => question.kind === "criterion");
  const missing = wanted.filter(({ id }) => !asked.some(({ question }) => question.id === id));
  const strange = asked.filter(({ question }) => !wanted.some(({ id }) => id === question.id));
  return [
    ...missing.map(
      ({ id, section }): Fault => ({
        problem: problem("E-INSTRUMENT-205", { criterion: id, method: method.id }),
        ...{ blocks: true, section },
      }),
    ),
    ...strange.map(
      ({ question: { id } }): Fault => ({
        problem: problem("E-INSTRUMENT-207", { number: numbers.get(id) ?? "", id, method: method.id }),
        ...{ blocks: true, question: id },
      }),
    ),
  ];
};

/** A factor that only some are asked about: its criteria must wait for that answer, or all would rate what they never met. */
const gateFaults = (form: Questionnaire, { askedIf, criteria }: Factor, method: Method): readonly Fault[] => {
  if (!askedIf) return [];
  const numbers = questionNumbers(form);
  return questionsOf(form)
    .filter(({ question }) => question.kind === "criterion" && criteria.some(({ id }) => id === question.id))
    .filter(
      (placed) =>
        !conditionsOf(placed)
          .flatMap(comparisonsOf)
          .some(({ question, values }) => question === askedIf.question && values.includes(askedIf.equals)),
    )
    .map(({ question: { id } }) => ({
      problem: problem("E-INSTRUMENT-222", {
        ...{ number: numbers.get(id) ?? "", method: method.id, question: askedIf.question, value: askedIf.equals },
      }),
      ...{ blocks: false, question: id },
    }));
};
