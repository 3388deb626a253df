import type { Method } from "../instrument/method.ts";
import { type FinalOutcome, type Mode, modeWords, outcomeWords } from "./outcome.ts";
import type { Answers, ContextAnswers, MissingReason } from "./parse-response.ts";
import { notApplicableWord, refusedWord, responseColumns } from "./response-columns.ts";

/** A case with what became of it, as a line of a file of answers. */
export interface WritableResponse {
  readonly code: string;
  readonly outcome: FinalOutcome;
  readonly form: {
    readonly mode: Mode;
    readonly answeredOn: string;
    readonly context: ContextAnswers;
    readonly answers: Answers;
  } | null;
}

const missingWords: Readonly<Record<MissingReason, string>> = {
  "not-applicable": notApplicableWord,
  refused: refusedWord,
  blank: "",
  "not-asked": "",
};

/** A file of answers as rows of texts, heading first; `acceptResponses` reads the same back. */
export const responseTable = (method: Method, responses: readonly WritableResponse[]): string[][] => [
  responseColumns(method).map(({ heading }) => heading),
  ...responses.map((response) => responseLine(method, response)),
];

const responseLine = (method: Method, { code, outcome, form }: WritableResponse): string[] => [
  code,
  outcomeWords[outcome][0],
  form ? modeWords[form.mode][0] : "",
  form?.answeredOn ?? "",
  ...method.context.map(({ id }) => [form?.context[id] ?? ""].flat().join(";")),
  ...method.factors.flatMap(({ criteria }) => criteria).map(({ id }) => (form ? answerWord(form.answers[id]) : "")),
];

const answerWord = (answer: number | MissingReason | undefined): string =>
  typeof answer === "number" ? String(answer) : missingWords[answer ?? "blank"];
