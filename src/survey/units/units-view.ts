import type { AgencyKind } from "../plan/plan.ts";

/** The register of agencies: who is measured, where they stand, since when. */
export interface UnitsView {
  readonly agencies: readonly AgencyLine[];
}

export interface AgencyLine {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly level: "province" | "district" | "commune";
  readonly parentName: string | null;
  readonly officialCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Short titles of the rounds that measure this agency, newest first. */
  readonly rounds: readonly { readonly code: string; readonly shortTitle: string }[];
}
