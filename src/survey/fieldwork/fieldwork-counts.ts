import type { FieldworkCounts } from "./fieldwork-view.ts";
import { hasFailed, type Outcome } from "./outcome.ts";

/** How many cases of an agency have a role and an outcome. */
export interface OutcomeCount {
  readonly agencyId: string;
  readonly role: "sample" | "reserve" | "on-site";
  readonly outcome: Outcome;
  readonly count: number;
}

/** Adds up cases by what became of them. An untried reserve is neither open nor failed: it waits. */
export const countFieldwork = (quota: number, outcomes: readonly OutcomeCount[]): FieldworkCounts => {
  const sum = (wanted: (found: OutcomeCount) => boolean): number =>
    outcomes.filter(wanted).reduce((total, { count }) => total + count, 0);
  return {
    quota,
    answered: sum(({ outcome }) => outcome === "answered"),
    refused: sum(({ outcome }) => outcome === "refused"),
    notFound: sum(({ outcome }) => outcome === "not-found"),
    moved: sum(({ outcome }) => outcome === "moved"),
    open: sum(({ role, outcome }) => outcome === "open" && role !== "reserve"),
    replaced: sum(({ role, outcome }) => role === "reserve" && outcome === "answered"),
    reservesLeft: sum(({ role, outcome }) => role === "reserve" && outcome === "open"),
  };
};

/** Persons who were drawn, reserves not counted. */
export const countSampled = (outcomes: readonly Omit<OutcomeCount, "agencyId">[]): number =>
  outcomes.filter(({ role }) => role === "sample").reduce((sum, { count }) => sum + count, 0);

/** Answered of all tried, in per cent; null while none was tried. */
export const responseRate = (outcomes: readonly Omit<OutcomeCount, "agencyId">[]): number | null => {
  const answered = outcomes.filter(({ outcome }) => outcome === "answered").reduce((sum, { count }) => sum + count, 0);
  const failed = outcomes.filter(({ outcome }) => hasFailed(outcome)).reduce((sum, { count }) => sum + count, 0);
  return answered + failed === 0 ? null : (100 * answered) / (answered + failed);
};
