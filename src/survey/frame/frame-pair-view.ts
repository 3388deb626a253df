import type { RoundHead } from "../plan/overview.ts";
import type { Agreement, ComparedPerson, PairKind, Verdict } from "./frame-pair.ts";

/** The page on which pairs of records are judged: one person, one chance. */
export interface FramePairsView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string; readonly source: "frame" | "on-site" };
  /** null: no frame has been imported yet. */
  readonly found: FoundPairs | null;
}

export interface FoundPairs {
  readonly frozen: boolean;
  /** null: nobody has looked for pairs yet. */
  readonly foundAt: string | null;
  readonly total: number;
  readonly waiting: number;
  readonly later: number;
  readonly same: number;
  readonly different: number;
  /** The pair to judge now; null when none waits. */
  readonly pair: ShownPair | null;
  /** The pair judged last, for undoing. */
  readonly last: { readonly id: string; readonly verdict: Verdict } | null;
  /** Eligible persons by how many dossiers they have. */
  readonly multiplicities: readonly { readonly dossiers: number; readonly persons: number }[];
  /** Eligible units whose telephone stands for many persons. */
  readonly filedForOthers: number;
}

export interface ShownPair {
  readonly id: string;
  /** Its place among all pairs, from 1. */
  readonly position: number;
  readonly kind: PairKind;
  /** What was judged of it so far. */
  readonly verdict: Verdict | null;
  readonly first: ShownRecord;
  readonly second: ShownRecord;
  readonly agreements: Readonly<Record<keyof ComparedPerson, Agreement>>;
}

/** A record as it is shown to whoever judges: numbers are masked. */
export interface ShownRecord extends ComparedPerson {
  readonly unitId: string;
  readonly agency: string;
  readonly field: string;
  readonly completedOn: string | null;
  readonly dossiers: number;
}
