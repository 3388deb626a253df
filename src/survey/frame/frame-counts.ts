/** From the files to the frame; the steps add up: rows − rejected − out of scope − overlapping − the exclusions = eligible. */
export interface FrameCounts {
  readonly rows: number;
  readonly rejected: number;
  /** The agency is not measured by the part; nothing of the row is kept. */
  readonly outOfScope: number;
  /** The dossier came with another file before. */
  readonly overlapping: number;
  readonly notCompleted: number;
  readonly withdrawn: number;
  readonly underAge: number;
  readonly noContact: number;
  readonly samePerson: number;
  readonly eligible: number;
}
