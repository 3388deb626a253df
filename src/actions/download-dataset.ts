import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export interface DownloadDatasetInput {
  readonly round: string;
  readonly part: string;
  /** Absent: the newest. */
  readonly version?: number;
}

/** The bytes of a frozen data set. */
export const downloadDataset = action(
  "downloadDataset",
  async (_input: DownloadDatasetInput): Promise<Result<DownloadedFile>> => {
    throw new Error("downloadDataset is not written yet");
  },
);
