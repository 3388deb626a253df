import type { FrameCounts } from "../survey/frame/frame-counts.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ImportFrameInput {
  readonly round: string;
  readonly part: string;
  readonly file: {
    readonly name: string;
    readonly bytes: Uint8Array;
  } /** Replaces a frame that was imported before and is not frozen. */;
  readonly replace?: boolean;
}

/** Imports the completed transactions of a part; rows with a fault are kept apart. */
export const importFrame = action(
  "importFrame",
  async (_input: ImportFrameInput): Promise<Result<{ readonly counts: FrameCounts; readonly replaced: boolean }>> => {
    throw new Error("importFrame is not written yet");
  },
);
