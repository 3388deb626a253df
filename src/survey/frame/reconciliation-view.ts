import type { RoundHead } from "../plan/overview.ts";
import type { Reconciliation } from "./reconciliation.ts";

/** The page that compares the frame of a part with the official counts. */
export interface ReconciliationView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** Agencies that the one who asks may see. */
  readonly agencies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  /** null: no frame has been imported yet. */
  readonly compared: Reconciliation | null;
  /** Whether every official number is still missing. */
  readonly isEmpty: boolean;
  readonly frozen: boolean;
  /** SHA-256 of the counts as they stand: the confirm page sends it back. */
  readonly sha256: string;
  readonly signature: {
    readonly by: string;
    readonly body: string;
    readonly at: string;
    /** False: the counts have changed since. */
    readonly holds: boolean;
  } | null;
}
