import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface CommitDrawInput {
  readonly round: string;
  readonly part: string;
  readonly eventName: string;
  readonly design?: "srs" | "systematic" /** Reserves for each sampled person; 3 when absent. */;
  readonly reserves?: number;
  readonly parties?: readonly { readonly party: string; readonly commitment: string }[];
}

/** Publishes what the draw will rest on, before the public event happens. */
export const commitDraw = action(
  "commitDraw",
  async (_input: CommitDrawInput): Promise<Result<{ readonly strata: number; readonly size: number }>> => {
    throw new Error("commitDraw is not written yet");
  },
);
