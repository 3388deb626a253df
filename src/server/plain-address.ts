import type { MiddlewareHandler } from "hono";
import { problem } from "../survey/problem.ts";
import type { AnswerProblem } from "./problem-answer.ts";

/** Nothing has a NUL in its name, and the database refuses to look for one: such an address is no page. */
export const plainAddressOnly =
  (answerProblem: AnswerProblem): MiddlewareHandler =>
  (context, next) =>
    context.req.url.includes("%00")
      ? Promise.resolve(answerProblem(context.req.raw, problem("E-WEB-001", { path: context.req.path })))
      : next();
