import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ComputeIndexInput {
  readonly round: string;
  readonly part: string;
}

/** Computes the index of the newest data set of a part by every scoring of its method. */
export const computeIndex = action(
  "computeIndex",
  async (
    _input: ComputeIndexInput,
  ): Promise<
    Result<{
      readonly version: number;
      readonly value: number | null;
      readonly ciLow: number | null;
      readonly ciHigh: number | null;
    }>
  > => {
    throw new Error("computeIndex is not written yet");
  },
);
