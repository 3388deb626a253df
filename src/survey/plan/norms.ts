import type { Bilingual, Language } from "../language.ts";

/** The spending norms that come with OpenSIPAS; each is a file in norms/. The first is offered to a new budget. */
export const normsIds = ["tt-109-2016"] as const;

/** A versioned set of ceilings of public spending on surveys (norms/*.json), with what was verified of it. */
export interface NormSet {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** As messages cite it: «TT 109/2016». */
  readonly short: Bilingual;
  readonly legalBasis: readonly {
    readonly document: string;
    readonly date?: string;
    readonly article: string;
    readonly about: string;
  }[];
  readonly verification: { readonly verified: readonly string[]; readonly notVerified: readonly string[] };
  /** How far a people's council may go above the ceilings in difficult areas. */
  readonly hardship: { readonly percent: number; readonly article: Bilingual; readonly about: Bilingual };
  readonly norms: readonly Norm[];
}

export interface Norm {
  readonly id: string;
  /** «khoản 7a». */
  readonly clause: Bilingual;
  readonly title: Bilingual;
  /** «đến 30 chỉ tiêu». */
  readonly condition?: Bilingual;
  readonly unit: Bilingual;
  readonly ceiling: Ceiling;
}

export type Ceiling =
  /** Whole đồng for one unit. */
  | { readonly kind: "amount"; readonly dong: number }
  /** A share of the highest regional minimum monthly wage divided by the working days of a month. */
  | { readonly kind: "daily-wage"; readonly days: number; readonly percent: number }
  | { readonly kind: "share-of-norm"; readonly norm: string; readonly percent: number }
  /** A share of the amounts of the lines under these norms. */
  | { readonly kind: "share-of-lines"; readonly norms: readonly string[]; readonly percent: number };

/** «TT 109/2016, khoản 7a, đến 30 chỉ tiêu». */
export const citation = ({ short }: NormSet, { clause, condition }: Norm, language: Language): string =>
  [short, clause, condition].flatMap((text) => (text ? [text[language]] : [])).join(", ");

/** «Khoản 7a: Chi cho cá nhân cung cấp thông tin, đến 30 chỉ tiêu». */
export const normName = ({ clause, title, condition }: Norm, language: Language): string => {
  const head = clause[language].slice(0, 1).toLocaleUpperCase("vi") + clause[language].slice(1);
  return `${head}: ${title[language]}${condition ? `, ${condition[language]}` : ""}`;
};

/** What moves the ceilings of a budget. */
export interface CeilingSettings {
  /** Highest regional minimum monthly wage in whole đồng; null while nobody gave it. */
  readonly monthlyWage: number | null;
  /** Per cent that the people's council set above the ceilings, 0 to what the norms allow. */
  readonly hardship: number;
}

/**
 * The ceiling in whole đồng for one unit, rounded down, so that no fraction of a đồng is allowed above it; null for a wage that nobody
 * gave and for shares of lines.
 */
export const ceilingInDong = (set: NormSet, norm: Norm, settings: CeilingSettings): number | null => {
  const { ceiling } = norm;
  if (ceiling.kind === "share-of-lines") return null;
  if (ceiling.kind === "amount") return raised(ceiling.dong, settings);
  if (ceiling.kind === "daily-wage")
    return settings.monthlyWage === null ? null : shareOf(settings.monthlyWage, ceiling.percent, 100 * ceiling.days);
  const base = set.norms.find(({ id }) => id === ceiling.norm);
  const whole = base ? ceilingInDong(set, base, settings) : null;
  return whole === null ? null : shareOf(whole, ceiling.percent, 100);
};

const raised = (dong: number, { hardship }: CeilingSettings): number => shareOf(dong, 100 + hardship, 100);

/** dong · part / whole in whole đồng, rounded down, without a floating point in between. */
export const shareOf = (dong: number, part: number, whole: number): number =>
  Number((BigInt(dong) * BigInt(part)) / BigInt(whole));
