import type { FormLanguage } from "../../survey/instrument/questionnaire.ts";

/** How XLSForm names a language: `Tiếng Việt (vi)`. */
export const languageHeading = ({ code, name }: FormLanguage): string => `${name} (${code})`;

/** Columns of the sheet `survey` that hold a text in each language. */
export const textColumns = ["label", "hint", "guidance_hint"] as const;

export type TextColumn = (typeof textColumns)[number];

/** Columns of our own: programs that read XLSForm pass over them. */
export const ownColumns = {
  kind: "opensipas_kind",
  required: "opensipas_required",
  sensitive: "opensipas_sensitive",
  range: "opensipas_range",
} as const;

/** The heading of a text in a language: `label::Tiếng Việt (vi)`. */
export const textHeading = (column: TextColumn, language: FormLanguage): string => `${column}::${languageHeading(language)}`;

/** The heading of a short text, which XLSForm does not know. */
export const shortHeading = ({ code }: FormLanguage): string => `opensipas_short_${code}`;

/** The heading of the title in another language than the first. */
export const titleHeading = ({ code }: FormLanguage): string => `opensipas_title_${code}`;

/** The languages that the headings of a sheet name, in their order. */
export const languagesOf = (header: readonly string[]): readonly FormLanguage[] =>
  header.flatMap((heading) => {
    const [, name, code] = /^label::(.+?)\s*\(([A-Za-z0-9-]+)\)$/.exec(heading) ?? [];
    return name === undefined || code === undefined ? [] : [{ code, name }];
  });
