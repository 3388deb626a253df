import type { Figure } from "./snapshot.ts";

/** A line of the public list of results. */
export interface PublishedRoundLine {
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly area: string;
  readonly year: number;
  readonly issuingBody: string;
  readonly simulated: boolean;
  readonly version: number;
  readonly state: "released" | "withdrawn";
  /** ISO date. */
  readonly releasedOn: string;
  readonly parts: readonly { readonly code: string; readonly title: string; readonly overall: Figure }[];
}
