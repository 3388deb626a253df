import type { Language } from "../survey/language.ts";
import { type Problem, problemMessage, problemStatus } from "../survey/problem.ts";
import { languageOf } from "../web/language.ts";
import { problemPage } from "./problem-page.ts";
import { sharedStyleSheet } from "./style-sheet.ts";

/** Answers a request with a problem. */
export type AnswerProblem = (request: Request, trouble: Problem) => Response;

/** Problems as JSON where JSON is asked for, else as pages in the look of the built ones. */
export const problemAnswers = ({ buildDirectory }: { readonly buildDirectory: string }): AnswerProblem => {
  const styleSheet = sharedStyleSheet(buildDirectory);
  return (request, trouble) => {
    const status = problemStatus(trouble);
    const language = languageOf(request);
    if (wantsJson(request)) return Response.json(problemJson(trouble, language), { status, headers: uncached });
    const headers = { ...uncached, "content-type": "text/html; charset=utf-8", "content-language": language };
    const page = problemPage({ trouble, language, styleSheet: styleSheet(), back: backOf(request) });
    return new Response(page, { status, headers });
  };
};

const uncached = { "cache-control": "no-store" };

/** The page to go back to: a form posts to the page it stands on, a file is asked for from a page of this site. */
const backOf = ({ method, url, headers }: Request): string | null => {
  const here = new URL(url);
  const from = method === "POST" ? url : (headers.get("referer") ?? "");
  if (!URL.canParse(from)) return null;
  const { host, pathname, search } = new URL(from);
  return host === here.host && !pathname.startsWith("//") ? pathname + search : null;
};

const wantsJson = (request: Request): boolean =>
  new URL(request.url).pathname.startsWith("/api/") || (request.headers.get("accept") ?? "").startsWith("application/json");

/** A problem as the API gives it: the stable code, the message in the language asked for, and the details as data. */
const problemJson = (trouble: Problem, language: Language) => ({
  code: trouble.code,
  message: problemMessage(trouble, language),
  details: trouble.details,
});
