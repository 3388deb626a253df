import type { PublishedRound } from "../survey/report/snapshot.ts";
import type { Result } from "../survey/result.ts";
import type { Effects } from "./effects.ts";

/** What is published of a round; after a withdrawal the last valid release, if any, else the withdrawn one with its reason. For everyone, without an account. */
export const showPublishedRound = async (
  _input: { readonly round: string; readonly version?: number },
  _effects: Effects,
): Promise<Result<PublishedRound>> => {
  throw new Error("showPublishedRound is not written yet");
};
