import type { RoundHead } from "../plan/overview.ts";

/** The page of the fieldwork of one part: what came in of what was planned, agency by agency, and which files brought it. */
export interface FieldworkView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** `waiting`: nothing drawn or opened yet; `open`: files are taken; `frozen`: a data set was frozen, and files are still taken for a next version. */
  readonly stage: "waiting" | "open" | "frozen";
  readonly totals: FieldworkCounts & Substituted;
  readonly agencies: readonly AgencyFieldwork[];
  readonly imports: readonly ResponseImportLine[];
  /** The columns a file of answers may have, in order. */
  readonly columns: readonly ResponseColumn[];
  /** ISO dates of the first and last answer; null before the first. */
  readonly answeredFrom: string | null;
  readonly answeredTo: string | null;
}

export interface FieldworkCounts {
  readonly quota: number;
  readonly answered: number;
  readonly refused: number;
  readonly notFound: number;
  readonly moved: number;
  /** Sampled cases without an outcome yet, with the reserves that were tried. */
  readonly open: number;
  /** Forms answered by a reserve in place of a sampled person; part of `answered`. */
  readonly replaced: number;
  /** Reserves not tried yet. */
  readonly reservesLeft: number;
}

/** Of the sampled persons, how many were replaced by a reserve, in per cent; null where nobody was sampled. */
interface Substituted {
  readonly substitution: number | null;
}

export interface AgencyFieldwork extends FieldworkCounts, Substituted {
  readonly agency: { readonly id: string; readonly name: string; readonly shortName: string };
}

/** A file that was taken whole; a file with a fault leaves nothing behind. */
export interface ResponseImportLine {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly answered: number;
  readonly importedBy: string;
  /** ISO time. */
  readonly importedAt: string;
}

export interface ResponseColumn {
  readonly heading: string;
  readonly kind: "case" | "outcome" | "mode" | "date" | "context" | "criterion";
  readonly required: boolean;
  /** What may stand in the column: “1–5, KAD, TC, để trống”. */
  readonly values: readonly string[];
  /** Wording of the question or criterion; empty for the fixed columns. */
  readonly text: string;
}
