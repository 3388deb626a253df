import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface LoadExampleInput {
  readonly round?: never;
  /** The folder in examples/: van-ninh-2023. */
  readonly example: string;
}

/** Walks an example round through the whole chain by the same actions a person uses. */
export const loadExample = action(
  "loadExample",
  async (_input: LoadExampleInput): Promise<Result<{ readonly code: string; readonly loaded: boolean }>> => {
    throw new Error("loadExample is not written yet");
  },
);
