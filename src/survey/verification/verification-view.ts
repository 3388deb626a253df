import type { SupervisingBody } from "../people/role.ts";
import type { RoundHead } from "../plan/overview.ts";
import type { CheckCounts, CheckItem } from "./check-list.ts";
import type { Discrepancy } from "./discrepancy.ts";
import type { PickResult, PickSource } from "./pick.ts";
import type { SignPlace } from "./sign-off.ts";

/** What the supervising bodies have looked at in a round, what they found, and what they signed. */
export interface VerificationView {
  readonly round: RoundHead;
  /** Whether anything may still be written. */
  readonly isOpen: boolean;
  /** The body of the one who looks; null: reads along. */
  readonly own: SupervisingBody | null;
  readonly bodies: readonly BodyWork[];
  readonly signOffs: readonly SignPlace[];
  /** What picks can be drawn from, part by part. */
  readonly sources: readonly PickPlace[];
  readonly reverificationShare: number;
}

/** The work of one body. */
export interface BodyWork {
  readonly body: SupervisingBody;
  readonly name: string;
  readonly checks: readonly CheckItem[];
  readonly counts: CheckCounts;
  readonly picks: readonly PickLine[];
}

/** What a part offers to pick from. */
export interface PickPlace {
  readonly part: { readonly code: string; readonly title: string };
  readonly sources: readonly PickSource[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** One pick, without its units. */
export interface PickLine {
  readonly id: string;
  readonly body: SupervisingBody;
  readonly part: { readonly code: string; readonly title: string };
  readonly source: PickSource;
  readonly sourceHash: string;
  /** null: every agency, every field. */
  readonly agency: string | null;
  readonly field: string | null;
  readonly seedText: string;
  readonly seed: string;
  readonly wanted: number;
  readonly available: number;
  readonly by: string;
  readonly at: string;
  readonly found: Discrepancy;
}

export interface PickedUnitLine {
  readonly position: number;
  readonly unitId: string;
  readonly stratum: string;
  readonly agency: string;
  readonly field: string;
  readonly result: PickResult | null;
  readonly note: string;
  readonly by: string | null;
  readonly at: string | null;
}

/** One pick with its units. */
export interface PickView {
  readonly round: RoundHead;
  readonly isOpen: boolean;
  readonly own: SupervisingBody | null;
  readonly pick: PickLine & { readonly name: string };
  readonly units: readonly PickedUnitLine[];
  /** Whether the same units come out again; null: not asked. */
  readonly again: boolean | null;
}
