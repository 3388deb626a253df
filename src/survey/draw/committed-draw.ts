/** What was fixed before the event; of a draw in stages the strata are its stages, the size the units to expect of the last one. */
export interface CommittedDraw {
  readonly strata: number;
  readonly size: number;
  readonly frameHash: string;
}
