import { type Problem, problem } from "./problem.ts";

/** The most letters of what people type freely, by what it is: nobody reads more, and every page and paper has room for it. */
export const mostLetters = {
  /** Of a person, an office, a list. */
  name: 200,
  /** A sentence: what an event is called, what is to be looked at, a text to draw by. */
  line: 500,
  /** Why something was done or found. */
  note: 2_000,
} as const;

interface Typed {
  readonly text: string;
  /** What messages call the field. */
  readonly field: string;
  readonly as: keyof typeof mostLetters;
}

/** The beginning of a text that is quoted. */
const beginning = (text: string): string => `${text.slice(0, 60).trimEnd()}…`;

/** What is too long of these texts; each names its field and quotes how it begins. */
export const longTexts = (...typed: readonly Typed[]): readonly Problem[] =>
  typed
    .filter(({ text, as }) => text.length > mostLetters[as])
    .map(({ text, field, as }) =>
      problem("E-WEB-013", { field, value: beginning(text), length: text.length, most: mostLetters[as] }),
    );
