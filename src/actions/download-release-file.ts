import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export interface DownloadReleaseFileInput {
  readonly round: string;
  readonly version: number;
  readonly file: string;
}

/** A file of a draft or release, for the staff. */
export const downloadReleaseFile = action(
  "showRound",
  async (_input: DownloadReleaseFileInput): Promise<Result<DownloadedFile>> => {
    throw new Error("downloadReleaseFile is not written yet");
  },
);
