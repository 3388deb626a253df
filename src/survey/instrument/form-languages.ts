import type { FormLanguage } from "./questionnaire.ts";

interface OfferedLanguage extends FormLanguage {
  readonly vi: string;
  readonly en: string;
}

/** Languages that the editor offers by name; any other BCP-47 code can be typed with the name its speakers give it. */
export const offeredLanguages: readonly OfferedLanguage[] = [
  { code: "vi", name: "Tiếng Việt", vi: "tiếng Việt", en: "Vietnamese" },
  { code: "en", name: "English", vi: "tiếng Anh", en: "English" },
  { code: "km", name: "ភាសាខ្មែរ", vi: "tiếng Khmer", en: "Khmer" },
  { code: "tyz", name: "Tày", vi: "tiếng Tày", en: "Tày" },
  { code: "tai", name: "Thái", vi: "tiếng Thái", en: "Thái" },
  { code: "hmn", name: "Hmoob", vi: "tiếng H'Mông", en: "Hmong" },
  { code: "rad", name: "Êđê", vi: "tiếng Ê Đê", en: "Ê Đê" },
  { code: "jra", name: "Jrai", vi: "tiếng Gia Rai", en: "Jarai" },
  { code: "bdq", name: "Bahnar", vi: "tiếng Ba Na", en: "Bahnar" },
  { code: "cjm", name: "Chăm", vi: "tiếng Chăm", en: "Cham" },
];

/** BCP-47 as forms use it: a language, and where needed a script, a region or a variant. */
export const languageCode = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*$/;

/** What staff call a language of a form. */
export const languageLabel = ({ code, name }: FormLanguage, language: "vi" | "en"): string =>
  offeredLanguages.find((offered) => offered.code === code)?.[language] ?? name;
