import { type Problem, problemCatalogue } from "../survey/problem.ts";
import type { AnswerProblem } from "./problem-answer.ts";

/** A file that is refused comes from its route as bare data; a person gets the problem as a page. */
export const refusedFileAsPage = async (answer: Response, request: Request, show: AnswerProblem): Promise<Response> => {
  if (answer.status < 400 || !isBareData(answer)) return answer;
  const first = firstProblem(await answer.clone().json());
  return first === null ? answer : show(request, first);
};

const isBareData = ({ headers }: Response): boolean => (headers.get("content-type") ?? "").startsWith("application/json");

const firstProblem = (data: unknown): Problem | null => {
  const problems: unknown = data && typeof data === "object" && "problems" in data ? data.problems : null;
  const first: unknown = Array.isArray(problems) ? problems[0] : null;
  return isProblem(first) ? first : null;
};

const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === "object" &&
  thing !== null &&
  "details" in thing &&
  "code" in thing &&
  String(thing.code) in problemCatalogue;
