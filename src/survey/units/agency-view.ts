import type { AgencyTexts } from "./agency-draft.ts";
import type { Unit } from "./unit.ts";
import type { AgencyLine } from "./units-view.ts";

/** One agency with its unit, and those that belong to it. */
export interface AgencyView {
  readonly agency: AgencyLine;
  readonly unit: Unit | null;
  readonly below: readonly { readonly id: string; readonly name: string }[];
  /** As a form shows it. */
  readonly texts: AgencyTexts;
}
