/** How many people the frame of a part has where, beside its quotas. */
export interface EligibleView {
  /** `open`: the frame is imported and may still change; `frozen`: it stands. */
  readonly frame: "open" | "frozen";
  /** Eligible people by stratum (`agency/field`), of the agencies that the one who looks may see. */
  readonly units: Readonly<Record<string, number>>;
}
