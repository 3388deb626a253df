import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";
import type { DownloadedFile } from "./downloaded-file.ts";

export interface DownloadFrameInput {
  readonly round: string;
  readonly part: string;
}

/** The frozen frame as frame.csv; public once the sample is drawn. */
export const downloadFrame = action("showRound", async (_input: DownloadFrameInput): Promise<Result<DownloadedFile>> => {
  throw new Error("downloadFrame is not written yet");
});
