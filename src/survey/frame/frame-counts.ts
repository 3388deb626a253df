/** From the file to the frame; the steps add up: rows − rejected − the exclusions = eligible. */
export interface FrameCounts {
  readonly rows: number;
  readonly rejected: number;
  readonly notCompleted: number;
  readonly withdrawn: number;
  readonly underAge: number;
  readonly noContact: number;
  readonly samePerson: number;
  readonly eligible: number;
}
