import type { RoundHead } from "../plan/overview.ts";
import type { PairKind, Verdict } from "./frame-pair.ts";

export const pairStates = ["waiting", "later", "same", "different"] as const;

export type PairState = (typeof pairStates)[number];

export interface PairFilter {
  readonly kind?: PairKind;
  readonly state?: PairState;
}

/** All pairs of a frame that a filter finds, for whoever judges many alike at once. */
export interface PairListView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  readonly frozen: boolean;
  readonly filter: PairFilter;
  readonly pairs: readonly PairLine[];
  /** Pairs that were judged together last, for undoing; null where the last was judged alone, or none. */
  readonly last: JudgedTogether | null;
}

export interface PairLine {
  readonly id: string;
  readonly kind: PairKind;
  readonly state: PairState;
  readonly first: PairEnd;
  readonly second: PairEnd;
}

/** One record of a pair, numbers masked. */
export interface PairEnd {
  readonly name: string;
  readonly birth: string;
  readonly identity: string;
  readonly phone: string;
  readonly agency: string;
}

export interface JudgedTogether {
  readonly verdict: Verdict;
  readonly pairs: number;
  readonly by: string;
  /** ISO; what was judged together was judged at one moment. */
  readonly at: string;
}

/** More pairs than these are not shown or judged at once. */
export const mostPairsAtOnce = 2_000;
