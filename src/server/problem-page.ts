import type { Language } from "../survey/language.ts";
import { type Problem, problemMessage } from "../survey/problem.ts";
import { partsText } from "../web/text/parts.ts";

interface PageOf {
  readonly trouble: Problem;
  readonly language: Language;
  /** Address of the shared style sheet; without one the page reads as plain text. */
  readonly styleSheet: string | null;
  /** The page the request came from, to go back to; null for the first page. */
  readonly back: string | null;
}

const words = {
  vi: { title: "Chưa thực hiện được", back: "Quay lại trang trước đó" },
  en: { title: "This could not be done", back: "Back to the page before" },
} as const;

/** A problem in the look of the public pages, made without them: it must stand even where they fail. */
export const problemPage = ({ trouble, language, styleSheet, back }: PageOf): string => {
  const { title, back: backWords } = words[language];
  const { publicTitle, toStart } = partsText[language];
  const link = styleSheet === null ? "" : `<link rel="stylesheet" href="${escaped(styleSheet)}">`;
  const way = (href: string, said: string) => `<a class="btn" href="${escaped(href)}">${said}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – OpenSIPAS</title><link rel="icon" href="data:,">${link}</head>
<body><div class="pub">
<header class="ph"><div class="wrap"><a class="ph-home" href="/"><span class="t1">${publicTitle}</span></a></div></header>
<main><section class="top2"><div class="wrap"><h1>${title}</h1>
<p class="lead">${withChips(problemMessage(trouble, language))} <span class="code">${trouble.code}</span></p>
<p class="tools mt">${back === null ? "" : way(back, backWords)} ${way("/", toStart)}</p>
</div></section></main>
</div></body>
</html>
`;
};

/** Each offending «value» in a chip, as on the pages. */
const withChips = (message: string): string =>
  escaped(message).replace(/«[^»]*»/g, (value) => `<span class="val">${value}</span>`);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
