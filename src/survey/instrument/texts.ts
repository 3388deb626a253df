/** A text by BCP-47 code of language. Vietnamese is always there and stands in wherever another language has nothing yet. */
export type Texts = { readonly vi: string } & Readonly<Record<string, string>>;

/** The text in a language; in Vietnamese where that language has none or only spaces. */
export const textIn = (texts: Texts, language: string): string => ownText(texts, language) || texts.vi;

/** The text of this very language; empty when it is missing. */
export const ownText = (texts: Texts, language: string): string =>
  Object.hasOwn(texts, language) ? (texts[language] ?? "").trim() : "";

/** The text with one language set in NFC; an emptied one is taken out, but Vietnamese stays. */
export const withText = (texts: Texts, language: string, text: string): Texts => {
  const clean = text.normalize("NFC").trim();
  const { [language]: _, vi, ...others } = texts;
  const kept = { vi: language === "vi" ? clean : (vi ?? ""), ...others };
  return language === "vi" || clean === "" ? kept : { ...kept, [language]: clean };
};
