import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface DraftReleaseInput {
  readonly round: string;
}

/** Drafts a release: what the public pages will show, with its report and tables. */
export const draftRelease = action(
  "draftRelease",
  async (_input: DraftReleaseInput): Promise<Result<{ readonly version: number; readonly files: readonly string[] }>> => {
    throw new Error("draftRelease is not written yet");
  },
);
