import type { Questionnaire } from "./questionnaire.ts";
import { type FormAnswers, visible } from "./visible.ts";

/** The first and the last page of a form, around its sections. */
export const startPage = "start";
export const endPage = "end";

/** The pages of a web form that these answers lead through, in order: greeting, sections with a question to ask, thanks. */
export const webPages = (form: Pick<Questionnaire, "sections">, answers: FormAnswers): readonly string[] => [
  startPage,
  ...new Set(visible(form, answers).map(({ section }) => section.id)),
  endPage,
];

/** Where a walk stands: at `at`, or right after `after`; at the beginning when neither is among the stops. */
export const stopIn = (
  stops: readonly string[],
  { at, after }: { readonly at: string | null; readonly after: string | null },
): number => {
  const here = stops.indexOf(at ?? "");
  if (here >= 0) return here;
  return Math.min(stops.indexOf(after ?? "") + 1, Math.max(stops.length - 1, 0));
};
