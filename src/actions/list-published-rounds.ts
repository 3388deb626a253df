import type { PublishedRoundLine } from "../survey/report/published-list.ts";
import type { Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

/** The rounds with published results, newest first. For everyone, without an account. */
export const listPublishedRounds = async (
  _input: Readonly<Record<never, never>>,
  _effects: Effects,
): Promise<Result<readonly PublishedRoundLine[]>> => {
  throw new Error("listPublishedRounds is not written yet");
};
