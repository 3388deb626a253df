import { data } from "react-router";
import { problemStatus } from "../survey/problem.ts";
import type { Result } from "../survey/result.ts";

/** The value of an action, or its problems as a page of their own with the status of the first. */
export const valueOrPage = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const [first] = result.problems;
  throw data({ problems: result.problems }, { status: first ? problemStatus(first) : 500 });
};
