import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface FreezeDatasetInput {
  readonly round: string;
  readonly part: string;
  /** Wanted from version 2 on. */
  readonly reason?: string;
}

/** Freezes the answers of a part as a data set that never changes. */
export const freezeDataset = action(
  "freezeDataset",
  async (
    _input: FreezeDatasetInput,
  ): Promise<Result<{ readonly version: number; readonly rows: number; readonly sha256: string }>> => {
    throw new Error("freezeDataset is not written yet");
  },
);
