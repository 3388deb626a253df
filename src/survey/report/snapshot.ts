import type { Scoring } from "../instrument/method.ts";
import type { Bilingual } from "../language.ts";

/**
 * What a release holds: everything that the public pages, their downloads and the report show, already suppressed, so that a page
 * never computes and a withdrawn release can be shown as it was. Percentages are unrounded, 0 to 100.
 */
export interface Snapshot {
  readonly round: {
    readonly code: string;
    readonly title: string;
    readonly shortTitle: string;
    readonly area: string;
    readonly year: number;
    readonly leadBody: string;
    readonly issuingBody: string;
    readonly planNumber: string;
    readonly planDate: string | null;
    readonly supervisors: readonly string[];
    readonly simulated: boolean;
    readonly reverificationShare: number;
    readonly fieldworkFrom: string | null;
    readonly fieldworkTo: string | null;
  };
  /** In the order of the plan; the first is the one the index page opens with. Parts are never pooled. */
  readonly parts: readonly [PartSnapshot, ...PartSnapshot[]];
}

export interface PartSnapshot {
  readonly code: string;
  readonly title: string;
  readonly source: "frame" | "on-site";
  readonly method: {
    readonly id: string;
    readonly version: string;
    readonly title: Bilingual;
    readonly sha256: string;
    /** What of the method was checked against an official text, and what could not be (as in the method's file). */
    readonly verification?: { readonly verified: readonly string[]; readonly notVerified: readonly string[] };
  };
  readonly scoring: Scoring;
  readonly scale: readonly Bilingual[];
  readonly minimumValid: number;
  readonly publicMinimumValid: number;
  readonly weights: "none" | "design";
  readonly dataset: { readonly version: number; readonly rows: number; readonly sha256: string; readonly frozenOn: string };
  readonly frame: { readonly persons: number; readonly transactions: number; readonly hash: string } | null;
  readonly draw: DrawSnapshot | null;
  readonly planned: number;
  readonly answered: number;
  readonly replaced: number;
  readonly overall: Figure;
  readonly factors: readonly FactorSnapshot[];
  readonly criteria: readonly CriterionSnapshot[];
  readonly agencies: readonly AgencySnapshot[];
  readonly fields: readonly FieldSnapshot[];
  /** Pairs of agencies, and how many differ clearly (Holm-adjusted, 5 %). */
  readonly pairs: { readonly total: number; readonly different: number };
  /** The same answers under the method's other scorings. */
  readonly alternatives: readonly { readonly scoring: Scoring; readonly overall: Figure }[];
}

/** A figure is never alone: interval, number of respondents, number of valid answers, and why it is withheld if it is. */
export interface Figure {
  readonly value: number | null;
  readonly se: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** Forms of the domain. */
  readonly n: number;
  /** Valid answers; null where it would tell the count of a withheld cell. */
  readonly valid: number | null;
  /** People with at least one valid answer, by whom the flag is judged; null where `valid` is. */
  readonly respondents?: number | null;
  readonly flag: "ok" | "few" | "suppressed" | "complementary" | "empty";
}

export interface FactorSnapshot {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  /** Only some respondents were asked. */
  readonly conditional: boolean;
  readonly figure: Figure;
  /** Shares of the answers by scale point, worst first, in per cent; empty when withheld. */
  readonly distribution: readonly number[];
}

export interface CriterionSnapshot {
  readonly id: string;
  readonly factor: string;
  readonly text: Bilingual;
  readonly shortText: Bilingual;
  readonly figure: Figure;
  readonly distribution: readonly number[];
}

export interface AgencySnapshot {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly planned: number;
  readonly answered: number;
  readonly overall: Figure;
  /** Confidence set for the rank, 1 best; null when the figure is withheld. */
  readonly rank: { readonly best: number; readonly worst: number } | null;
  /** How many other agencies stand clearly below this one (Holm-adjusted, 5 %). */
  readonly clearlyBelow: number;
  /** How many other agencies stand clearly above this one. */
  readonly clearlyAbove: number;
  readonly factors: readonly { readonly id: string; readonly figure: Figure }[];
  readonly criteria: readonly { readonly id: string; readonly figure: Figure }[];
}

export interface FieldSnapshot {
  readonly code: string;
  readonly name: string;
  readonly planned: number;
  readonly overall: Figure;
}

export interface DrawSnapshot {
  readonly frameHash: string;
  readonly eventName: string;
  readonly eventText: string;
  readonly parties: readonly { readonly party: string; readonly commitment: string; readonly reveal: string }[];
  readonly seed: string;
  readonly design: "srs" | "systematic";
  readonly algorithm: string;
  readonly reserves: number;
  readonly sizes: readonly { readonly stratum: string; readonly size: number }[];
  readonly sampleHash: string;
  readonly drawnOn: string;
}

/** A release as the public pages get it. */
export interface PublishedRound {
  readonly snapshot: Snapshot;
  readonly version: number;
  readonly state: "released" | "withdrawn";
  readonly releasedOn: string;
  readonly withdrawal: { readonly on: string; readonly reason: string } | null;
  readonly files: readonly PublishedFile[];
  /** Every release of the round, newest first, for the log of corrections. */
  readonly history?: readonly PublishedRelease[];
}

export type PublishedRelease = Pick<PublishedRound, "version" | "state" | "releasedOn" | "withdrawal">;

export interface PublishedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}
