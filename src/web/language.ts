import { type Language, languages } from "../survey/language.ts";

const cookieName = "lang";

const isLanguage = (word: string | null | undefined): word is Language =>
  (languages as readonly (string | null | undefined)[]).includes(word);

/** The language asked for in the address (`?lang=en`), if any. */
export const languageInAddress = (request: Request): Language | null => {
  const asked = new URL(request.url).searchParams.get("lang");
  return isLanguage(asked) ? asked : null;
};

/** The language of a request: the address, else the cookie of an earlier choice, else Vietnamese. */
export const languageOf = (request: Request): Language => languageInAddress(request) ?? languageInCookie(request) ?? "vi";

/** Value of `Set-Cookie` that keeps a choice of language for a year. */
export const languageCookie = (language: Language): string =>
  `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;

const languageInCookie = (request: Request): Language | null => {
  const found = /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  return isLanguage(found) ? found : null;
};
