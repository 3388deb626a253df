import type { AgencyKind, PlanField, RatedUnit } from "./plan.ts";

/** How the register is looked at when agencies are chosen, as the address says it; empty: no filter. */
export interface RegisterFilter {
  readonly kind: string;
  readonly parent: string;
  readonly province: string;
  /** Words of the name, without their marks. */
  readonly query: string;
}

export interface ScopeAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly parentName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** It did not exist on the last day of the period: a merged or renamed body. */
  readonly outdated: boolean;
}

/** The page where the agencies of a part are chosen. */
export interface ScopeView {
  readonly part: {
    readonly code: string;
    readonly title: string;
    readonly source: "frame" | "on-site";
    readonly methodId: string;
    readonly ratedUnit: RatedUnit;
    readonly version: number;
    readonly fields: readonly PlanField[];
  };
  readonly members: readonly ScopeAgency[];
  /** Agencies of the register that the filter finds and that are no members, page by page. */
  readonly found: readonly ScopeAgency[];
  readonly foundTotal: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly choices: {
    readonly kinds: readonly { readonly kind: AgencyKind; readonly count: number }[];
    readonly parents: readonly { readonly id: string; readonly name: string }[];
    readonly provinces: readonly string[];
  };
  /** The earlier round that this one was made like; null: none. */
  readonly origin: string | null;
  /** The frame is frozen: nothing here changes any more. */
  readonly fixed: boolean;
}
