import type { Method } from "../instrument/method.ts";
import { missingWords, modeWords, outcomeWords } from "./outcome.ts";
import type { MissingReason, ParsedResponse } from "./parse-response.ts";
import { responseColumns } from "./response-columns.ts";

/** A case with what became of it, as a line of a file of answers. */
export type WritableResponse = Omit<ParsedResponse, "row">;

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

const answerWord = (answer: number | MissingReason | undefined): string => {
  if (typeof answer === "number") return String(answer);
  return answer === "not-applicable" || answer === "refused" ? missingWords[answer][0] : "";
};
