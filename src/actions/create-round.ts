import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface CreateRoundInput {
  readonly round?: never;
  /** The plan as its JSON file holds it. */ readonly plan: unknown /** Name of that file, for messages. */;
  readonly file?: string;
}

/** Creates a round from a plan, as a draft. */
export const createRound = action(
  "createRound",
  async (_input: CreateRoundInput): Promise<Result<{ readonly code: string }>> => {
    throw new Error("createRound is not written yet");
  },
);
