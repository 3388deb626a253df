import { problem } from "../problem.ts";
import { conditionFaults } from "./condition-faults.ts";
import type { Fault } from "./fault.ts";
import { languageCode } from "./form-languages.ts";
import type { Method } from "./method.ts";
import { methodFormFaults } from "./method-form-faults.ts";
import { optionFaults } from "./option-faults.ts";
import { questionNumbers } from "./question-numbers.ts";
import { type Questionnaire, questionsOf } from "./questionnaire.ts";
import { textPlaces } from "./text-places.ts";
import { ownText } from "./texts.ts";

/** Everything that is wrong in a form of a method, in the order of the form; empty when it can be published. */
export const faultsOf = (form: Questionnaire, method: Method): readonly Fault[] => {
  const numbers = questionNumbers(form);
  return [
    ...methodFormFaults(form, method),
    ...languageFaults(form),
    ...sectionFaults(form),
    ...doubledIds(form),
    ...missingTexts(form),
    ...questionsOf(form).flatMap(({ question }) => optionFaults({ question, number: numbers.get(question.id) ?? "" })),
    ...conditionFaults(form),
  ];
};

const languageFaults = ({ languages }: Questionnaire): readonly Fault[] => {
  const codes = languages.map(({ code }) => code);
  const wrong = codes.filter((code, at) => !languageCode.test(code) || codes.indexOf(code) < at);
  return [...(codes[0] === "vi" ? [] : [codes[0] ?? ""]), ...wrong].map((code) => ({
    problem: problem("E-INSTRUMENT-213", { code }),
    blocks: true,
  }));
};

const sectionFaults = ({ sections }: Questionnaire): readonly Fault[] =>
  sections.flatMap(({ id, title, questions }, at): Fault[] => [
    ...(sections.findIndex((other) => other.id === id) < at
      ? [{ problem: problem("E-INSTRUMENT-220", { id }), blocks: true, section: id }]
      : []),
    ...(questions.length === 0
      ? [{ problem: problem("E-INSTRUMENT-221", { title: title.vi }), blocks: true, section: id }]
      : []),
  ]);

/** By place, since two questions of one id would share a number. */
const doubledIds = (form: Questionnaire): readonly Fault[] => {
  const all = questionsOf(form).map(({ question }) => question.id);
  const distinct = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question, at) => ({ ...question, id: `${section.id} ${at}` })),
  }));
  const numbers = [...questionNumbers({ sections: distinct }).values()];
  return all.flatMap((id, at) => {
    const first = all.indexOf(id);
    if (first === at) return [];
    const details = { number: numbers[at] ?? "", first: numbers[first] ?? "", id };
    return [{ problem: problem("E-INSTRUMENT-206", details), blocks: true, question: id }];
  });
};

const missingTexts = (form: Questionnaire): readonly Fault[] =>
  textPlaces(form)
    .filter(({ texts }) => ownText(texts, "vi") === "")
    .map(({ path, question, section }) => ({
      problem: question
        ? problem("E-INSTRUMENT-203", { number: question.number, path })
        : problem("E-INSTRUMENT-204", { path }),
      blocks: true,
      ...(question && { question: question.id }),
      ...(section && { section }),
    }));
