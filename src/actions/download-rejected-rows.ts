import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export interface DownloadRejectedRowsInput {
  readonly round: string;
  readonly part: string;
}

/** The rows of the file that were not taken, with why, as csv. */
export const downloadRejectedRows = action(
  "downloadRejectedRows",
  async (_input: DownloadRejectedRowsInput): Promise<Result<DownloadedFile>> => {
    throw new Error("downloadRejectedRows is not written yet");
  },
);
