import type { FailedOutcome } from "../fieldwork/outcome.ts";

export const replacementReasons = ["refused", "not-found", "moved", "deceased", "wrong-person", "language", "other"] as const;

/** Why a drawn person cannot be asked; `other` says why in a note. */
export type ReplacementReason = (typeof replacementReasons)[number];

/** The outcome that the case gets: the finer reason stays with the replacement. */
export const outcomeOfReason = (reason: ReplacementReason): FailedOutcome =>
  reason === "refused" || reason === "moved" ? reason : "not-found";

/** A case that may be replaced or take a place. */
export interface ReplaceableCase {
  readonly id: string;
  readonly code: string;
  readonly stratum: string;
  readonly role: "sample" | "reserve" | "on-site";
  /** Order within stratum and role, from 1. */
  readonly position: number;
  readonly outcome: string;
}

/** The reserve whose turn it is in a stratum: the first in order that is open and stands for nobody yet. */
export const nextReserve = (cases: readonly ReplaceableCase[], taken: ReadonlySet<string>): ReplaceableCase | undefined =>
  cases
    .filter(({ id, role, outcome }) => role === "reserve" && outcome === "open" && !taken.has(id))
    .sort((a, b) => a.position - b.position)[0];

/** A line of the list of replacements, newest last. */
export interface ReplacementLine {
  readonly code: string;
  readonly reserve: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly stratum: string;
  readonly reason: ReplacementReason;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** Of the sampled persons of an agency (or of all), how many were replaced. */
export interface SubstitutionRate {
  readonly agencyId: string | null;
  readonly agency: string;
  readonly sampled: number;
  readonly replaced: number;
  /** In per cent; null where nobody was sampled. */
  readonly rate: number | null;
}

/** Who wrote down replacements: how many, and their reasons from the most frequent on. */
export interface ReplacementsBy {
  readonly by: string;
  readonly replaced: number;
  readonly reasons: readonly (readonly [ReplacementReason, number])[];
}

/** Replacements by who wrote them down, the most first: one who replaces often, or for one reason alone, is seen. */
export const replacementsBy = (lines: readonly Pick<ReplacementLine, "by" | "reason">[]): readonly ReplacementsBy[] =>
  [...Map.groupBy(lines, ({ by }) => by)]
    .map(([by, own]) => ({
      ...{ by, replaced: own.length },
      reasons: [...Map.groupBy(own, ({ reason }) => reason)]
        .map(([reason, some]) => [reason, some.length] as const)
        .sort(([, a], [, b]) => b - a),
    }))
    .sort((a, b) => b.replaced - a.replaced);

interface SampledAgency {
  readonly id: string;
  readonly name: string;
  readonly sampled: number;
}

/** Rates by agency, and of the whole at the end. A reserve that was replaced in its turn counts with the person it stood for. */
export function substitutionRates(
  agencies: readonly SampledAgency[],
  replaced: readonly { readonly agencyId: string; readonly role: "sample" | "reserve" | "on-site" }[],
): readonly SubstitutionRate[] {
  const drawn = replaced.filter(({ role }) => role === "sample");
  const replacedOf = Map.groupBy(drawn, ({ agencyId }) => agencyId);
  const rows = agencies.map(({ id, name, sampled }) =>
    rateOf({ agencyId: id, agency: name, sampled, replaced: replacedOf.get(id)?.length ?? 0 }),
  );
  const sum = (pick: (row: SubstitutionRate) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const whole = { agencyId: null, agency: "", sampled: sum(({ sampled }) => sampled), replaced: sum((row) => row.replaced) };
  return [...rows, rateOf(whole)];
}

const rateOf = (counts: Omit<SubstitutionRate, "rate">): SubstitutionRate => ({
  ...counts,
  rate: counts.sampled === 0 ? null : (100 * counts.replaced) / counts.sampled,
});
