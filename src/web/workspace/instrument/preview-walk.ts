import { chosenIn, type FormAnswers } from "../../../survey/instrument/visible.ts";
import { fieldName } from "../../parts/questionnaire/question-input.tsx";

export const previewModes = ["web", "interview", "paper", "keying"] as const;

export type PreviewMode = (typeof previewModes)[number];

const prefix = fieldName("");

/** The answers that the address of a preview carries: `a.trips=2`. */
export const answersIn = (asked: URLSearchParams): FormAnswers => {
  const ids = [...new Set([...asked.keys()].filter((key) => key.startsWith(prefix)))];
  return Object.fromEntries(
    ids.map((key) => {
      const values = asked.getAll(key).filter((value) => value !== "");
      return [key.slice(prefix.length), values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
};

/** The same answers for the address of the next page, without those that the page itself asks. */
export const carried = (answers: FormAnswers, without: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.keys(answers)
    .filter((id) => !without.includes(id))
    .flatMap((id) => chosenIn(answers, id).map((value) => [fieldName(id), value] as const));

/** The address of a page of the preview. */
export const previewHref = (given: Readonly<Record<string, string>>, answers: FormAnswers): string =>
  `?${new URLSearchParams([...Object.entries(given), ...carried(answers).map(([name, value]) => [name, value])])}`;
