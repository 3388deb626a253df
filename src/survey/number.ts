import type { Language } from "./language.ts";

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (language: Language, decimals: number): Intl.NumberFormat => {
  const key = `${language} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: "halfExpand",
    signDisplay: "negative",
  });
  formats.set(key, made);
  return made;
};

/**
 * A number for people: half-up, a comma and dots in Vietnamese (16.032; 83,94), a point and commas in English.
 * Twelve significant digits are taken first, so that 84.625 computed as 84.62499999999999 still rounds up.
 */
export const formatNumber = (value: number, language: Language, decimals = 0): string =>
  formatOf(language, decimals).format(value.toPrecision(12) as `${number}`);

/** `83,94 %` with a no-break space in Vietnamese, `83.94%` in English; the value is in per cent already. */
export const formatPercent = (value: number, language: Language, decimals = 2): string =>
  `${formatNumber(value, language, decimals)}${language === "vi" ? "\u00a0" : ""}%`;

/** `81,41 – 84,37`. */
export const formatRange = (low: number, high: number, language: Language): string =>
  `${formatNumber(low, language, 2)} – ${formatNumber(high, language, 2)}`;
