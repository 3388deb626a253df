/**
 * What each job is given: plain values, kept as JSON. A job is an action that runs in the background in the name of whoever asked for it.
 * A new one: a line here, one in actions/work/jobs.ts, one in web/text/workspace-work.ts.
 */
export interface JobInputs {
  readonly verifyAudit: Readonly<Record<never, never>>;
  readonly importKeptFrame: {
    readonly round: string;
    readonly part: string;
    readonly replace: boolean;
    readonly add?: boolean;
    /** Number of the file whose place it takes. */
    readonly instead?: number;
  };
  readonly loadExample: { readonly example: string };
}

export type JobName = keyof JobInputs;

/** Work that belongs to no round stands under this province. */
export const noProvince = "00";
