import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export interface DownloadSampleInput {
  readonly round: string;
  readonly part: string;
}

/** The sample with its reserves: unit_id,stratum,role,order. */
export const downloadSample = action("downloadSample", async (_input: DownloadSampleInput): Promise<Result<DownloadedFile>> => {
  throw new Error("downloadSample is not written yet");
});
