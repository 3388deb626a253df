export const languages = ["vi", "en"] as const;

/** Language of the interface: Vietnamese first, English second. */
export type Language = (typeof languages)[number];

/** A text that stands in both languages of the interface. */
export type Bilingual = { readonly vi: string; readonly en: string };
