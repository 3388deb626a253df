/**
 * What becomes of an agency of an earlier round in a round like it: it stays; others stand in its place; it ended with the districts; it
 * ended; or nothing in the register stands in its place.
 */
export type AgencyFate = "kept" | "succeeded" | "district" | "ended" | "unknown";

/** An agency of an earlier round, and what stands in its place in the new one. */
export interface CarriedAgency {
  /** The code of the part. */
  readonly part: string;
  readonly id: string;
  readonly name: string;
  readonly fate: AgencyFate;
  /** In the new round; itself when it was kept, none when it was left out. */
  readonly to: readonly { readonly id: string; readonly name: string }[];
  /** The units in which its own unit stands on the new round's day, when that one is gone. */
  readonly now: readonly string[];
  /** The department that is known to stand in its place, in the register or not, and by which paper. */
  readonly due?: { readonly name: string; readonly basis: string };
  /** Forms that the earlier round planned for it. */
  readonly forms: number;
}

/** The page that says where the agencies of a round come from. */
export interface CarriedView {
  readonly round: { readonly code: string; readonly shortTitle: string };
  /** Null: the round was not made like an earlier one. */
  readonly origin: {
    readonly code: string;
    readonly shortTitle: string;
    readonly day: string;
    readonly withQuotas: boolean;
    readonly agencies: readonly CarriedAgency[];
  } | null;
}
