import type { FormLanguage } from "../../survey/instrument/questionnaire.ts";
import type { Texts } from "../../survey/instrument/texts.ts";
import { cellOf, type FormSheet, type SheetLine } from "./form-sheet.ts";
import { languagesOf, type TextColumn, textHeading } from "./sheet-columns.ts";

const vietnamese: FormLanguage = { code: "vi", name: "Tiếng Việt" };

/** Languages of a form: Vietnamese first; a form whose label bears no language is in Vietnamese. */
export const formLanguages = ({ header }: FormSheet): readonly FormLanguage[] => {
  const named = languagesOf(header);
  return [named.find(({ code }) => code === "vi") ?? vietnamese, ...named.filter(({ code }) => code !== "vi")];
};

/** The texts of a column in the languages of the form; undefined where all are empty. */
export const textsOf = (line: SheetLine, column: TextColumn, languages: readonly FormLanguage[]): Texts | undefined =>
  gathered(languages, (language) => cellOf(line, textHeading(column, language)) || bare(line, column, language));

/** `label` without a language is in the first. */
const bare = (line: SheetLine, column: TextColumn, { code }: FormLanguage): string =>
  code === "vi" ? cellOf(line, column) : "";

/** Texts by language from where each is found; a language without a text is left out. */
export const gathered = (languages: readonly FormLanguage[], find: (language: FormLanguage) => string): Texts | undefined => {
  const found = languages.flatMap((language) => {
    const text = find(language).normalize("NFC");
    return text === "" ? [] : [[language.code, text] as const];
  });
  return found.length === 0 ? undefined : { vi: "", ...Object.fromEntries(found) };
};
