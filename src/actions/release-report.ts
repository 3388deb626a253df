import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ReleaseReportInput {
  readonly round: string;
  /** The draft to release. */
  readonly version: number;
}

/** Publishes a draft. */
export const releaseReport = action(
  "releaseReport",
  async (_input: ReleaseReportInput): Promise<Result<{ readonly version: number }>> => {
    throw new Error("releaseReport is not written yet");
  },
);
