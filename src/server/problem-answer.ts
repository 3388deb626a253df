import type { Language } from "../survey/language.ts";
import { type Problem, problemMessage, problemStatus } from "../survey/problem.ts";
import { languageOf } from "../web/language.ts";

/** Answers a problem as JSON where JSON is asked for, else as a page that needs nothing else to be read. */
export const answerProblem = (request: Request, trouble: Problem): Response => {
  const status = problemStatus(trouble);
  const language = languageOf(request);
  if (wantsJson(request)) return Response.json(problemJson(trouble, language), { status, headers: uncached });
  const headers = { ...uncached, "content-type": "text/html; charset=utf-8", "content-language": language };
  return new Response(problemPage(trouble, language), { status, headers });
};

const uncached = { "cache-control": "no-store" };

const wantsJson = (request: Request): boolean =>
  new URL(request.url).pathname.startsWith("/api/") || (request.headers.get("accept") ?? "").startsWith("application/json");

/** A problem as the API gives it: the stable code, the message in the language asked for, and the details as data. */
const problemJson = (trouble: Problem, language: Language) => ({
  code: trouble.code,
  message: problemMessage(trouble, language),
  details: trouble.details,
});

const words = {
  vi: { title: "Chưa thực hiện được", back: "Về trang đầu" },
  en: { title: "This could not be done", back: "To the first page" },
} as const;

const style =
  "body{margin:0;font:16px/1.6 'Segoe UI',system-ui,'Noto Sans',Arial,sans-serif;background:#f5f6f8;color:#17212b}" +
  "main{max-width:34rem;margin:10vh auto;padding:0 1.25rem}h1{font-size:1.5rem;line-height:1.35}a{color:#0b5a86}code{color:#4a5866}" +
  "@media (prefers-color-scheme:dark){body{background:#10161c;color:#e9eef3}a{color:#6db7e3}code{color:#b3bfca}}";

const problemPage = (trouble: Problem, language: Language): string => {
  const { title, back } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – OpenSIPAS</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${escaped(problemMessage(trouble, language))}</p>
<p><a href="/">${back}</a></p><p><code>${trouble.code}</code></p></main></body>
</html>
`;
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
