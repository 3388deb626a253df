import type { MiddlewareHandler } from "hono";
import { problem } from "../survey/problem.ts";
import type { AnswerProblem } from "./problem-answer.ts";

const safeMethods: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a request that changes something comes from a page of this server. Browsers say so in `Sec-Fetch-Site`, older ones in
 * `Origin`; a request that says neither is refused.
 */
const isFromHere = (request: Request): boolean => {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  return origin !== null && hostOf(origin) === request.headers.get("host");
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Refuses what another site's page makes a signed-in browser send. */
export const sameOriginOnly =
  (answerProblem: AnswerProblem): MiddlewareHandler =>
  async (context, next) => {
    if (safeMethods.includes(context.req.method) || isFromHere(context.req.raw)) return next();
    return answerProblem(context.req.raw, problem("E-WEB-002", {}));
  };
