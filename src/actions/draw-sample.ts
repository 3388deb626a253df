import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface DrawSampleInput {
  readonly round: string;
  readonly part: string;
  readonly eventText: string /** Secret texts in the order of their commitments. */;
  readonly reveals?: readonly string[];
}

/** Draws the sample by the protocol, from the event and the revealed texts. */
export const drawSample = action(
  "drawSample",
  async (
    _input: DrawSampleInput,
  ): Promise<
    Result<{ readonly seed: string; readonly sampleHash: string; readonly sampled: number; readonly reserves: number }>
  > => {
    throw new Error("drawSample is not written yet");
  },
);
