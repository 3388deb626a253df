import { isRouteErrorResponse } from "react-router";
import { type Problem, problem, problemCatalogue } from "../../survey/problem.ts";
import type { PartsText } from "../text/parts.ts";

/** Why a page cannot be shown, in its words; no problems where the address alone is wrong. */
export interface PageTrouble {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** What a route threw as a person should hear it; of an unexpected failure nothing but a code and its time. */
export const pageTrouble = (error: unknown, text: PartsText): PageTrouble => {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return { title: titleOf(status, text), problems: status >= 500 ? [failure()] : problemsIn(error) };
};

/** The log of the server has the failure under the same time. */
const failure = (): Problem => problem("E-WEB-004", { reference: new Date().toISOString() });

const titleOf = (status: number, text: PartsText): string => {
  if (status === 404) return text.notFoundTitle;
  return status < 500 ? text.problemTitle : text.failureTitle;
};

const problemsIn = (error: unknown): readonly Problem[] => {
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  const problems: unknown = data && typeof data === "object" && "problems" in data ? data.problems : [];
  return Array.isArray(problems) ? problems.filter(isProblem) : [];
};

const isProblem = (thing: unknown): thing is Problem =>
  typeof thing === "object" && thing !== null && "code" in thing && String(thing.code) in problemCatalogue;
