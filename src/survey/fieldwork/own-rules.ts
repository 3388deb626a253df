import { type Question, type Questionnaire, questionsOf } from "../instrument/questionnaire.ts";
import { dependsOn } from "../instrument/reachable.ts";
import { type FormAnswers, visible } from "../instrument/visible.ts";
import { type Problem, problem } from "../problem.ts";

/** A cell of a file of answers, as its problems name it. */
export interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

type Given = string | readonly string[];

/** Writes “not-applicable” where it is told from an answer; it stands alone. */
export const notApplicable = "not-applicable";

const listed = (given: Given): readonly string[] => (typeof given === "string" ? [given] : given);

/** The rule of its question that an answer breaks; undefined while it keeps them all. Dates are ISO texts, numbers whole. */
export const brokenRule = (question: Question, given: Given, place: CellPlace): Problem | undefined => {
  const values = listed(given);
  if (values.includes(notApplicable))
    return values.length > 1 ? problem("E-FIELDWORK-025", { ...place, value: values.join("; ") }) : undefined;
  const [value = ""] = values;
  if (question.kind === "number")
    return outside(Number(value), [question.min, question.max]) ? range(question, value, place) : undefined;
  if (question.kind === "date") return outside(value, [question.min, question.max]) ? range(question, value, place) : undefined;
  if (question.kind === "multiple" && question.max !== undefined && values.length > question.max)
    return problem("E-FIELDWORK-024", { ...place, value: values.join("; "), count: values.length, most: question.max });
  if (question.kind === "text" && question.maxLength !== undefined && value.length > question.maxLength)
    return problem("E-FIELDWORK-019", { ...place, length: value.length, limit: question.maxLength });
  return undefined;
};

const outside = <Value extends number | string>(
  value: Value,
  [min, max]: readonly [Value | undefined, Value | undefined],
): boolean => (min !== undefined && value < min) || (max !== undefined && value > max);

const range = (
  { min, max }: { readonly min?: number | string; readonly max?: number | string },
  value: string,
  place: CellPlace,
): Problem => problem("E-FIELDWORK-023", { ...place, value, from: min ?? "…", to: max ?? "…" });

/** The questions that a form does not ask after these answers, by id, each with the questions that decide it. */
export const notAsked = (form: Questionnaire, answers: FormAnswers): ReadonlyMap<string, readonly string[]> => {
  const asked = new Set(visible(form, answers).map(({ question }) => question.id));
  return new Map(
    questionsOf(form).flatMap((placed) =>
      asked.has(placed.question.id) ? [] : [[placed.question.id, [...dependsOn(placed)]] as const],
    ),
  );
};
