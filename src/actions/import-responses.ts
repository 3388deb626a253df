export interface ImportedResponses {
  readonly rows: number;
  readonly answered: number;
  /** Cases refused, not found or moved. */
  readonly failed: number;
  /** Forms answered by reserves. */
  readonly replaced: number;
  /** The same file came in before: nothing was written. */
  readonly repeated: boolean;
}

import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ImportResponsesInput {
  readonly round: string;
  readonly part: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

/** Takes a file of answers and outcomes, whole or not at all. */
export const importResponses = action(
  "importResponses",
  async (_input: ImportResponsesInput): Promise<Result<ImportedResponses>> => {
    throw new Error("importResponses is not written yet");
  },
);
