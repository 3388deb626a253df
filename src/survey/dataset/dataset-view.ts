import type { RoundHead } from "../plan/overview.ts";

/** The page of the data set of one part: what would be frozen now, and what has been. */
export interface DatasetView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** null: there is no answer yet. */
  readonly pending: PendingDataset | null;
  /** Newest first. */
  readonly versions: readonly DatasetVersion[];
  /** The answers now are the ones of the newest version, byte for byte; freezing again is refused. */
  readonly unchanged: boolean;
}

/** What freezing now would write. */
export interface PendingDataset {
  readonly rows: number;
  readonly planned: number;
  readonly criteria: number;
  readonly answers: number;
  readonly missing: {
    readonly blank: number;
    readonly notApplicable: number;
    readonly refused: number;
    readonly notAsked: number;
  };
  readonly weights: "none" | "design";
  readonly weightMin: number;
  readonly weightMax: number;
  readonly strata: number;
  /** Strata with one answer only: they have no variance of their own. */
  readonly singletonStrata: readonly StratumNote[];
  /** Strata with a quota and no answer: their people are represented by nobody. */
  readonly emptyStrata: readonly StratumNote[];
  readonly sha256: string;
}

export interface StratumNote {
  readonly stratum: string;
  readonly agencyName: string;
  /** Empty for an on-site part. */
  readonly fieldName: string;
  readonly planned: number;
  readonly answered: number;
  /** People in the frame; null for an on-site part. */
  readonly population: number | null;
}

export interface DatasetVersion {
  readonly version: number;
  readonly rows: number;
  readonly bytes: number;
  readonly weights: "none" | "design";
  readonly sha256: string;
  /** Why it was frozen again; empty for version 1. */
  readonly reason: string;
  readonly frozenBy: string;
  readonly frozenAt: string;
  /** An index was computed from it. */
  readonly indexed: boolean;
}
