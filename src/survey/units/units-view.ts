import type { AgencyRecord } from "./agency.ts";

/** The register of agencies: who is measured, where they stand, since when. */
export interface UnitsView {
  readonly agencies: readonly AgencyLine[];
}

export interface AgencyLine extends AgencyRecord {
  readonly parentName: string | null;
  /** Short titles of the rounds that measure this agency, newest first. */
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
}
