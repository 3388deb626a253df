import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface OpenOnSiteInput {
  readonly round: string;
  readonly part: string;
}

/** Opens the places of an on-site part: as many cases as its quotas ask for. */
export const openOnSite = action("drawSample", async (_input: OpenOnSiteInput): Promise<Result<{ readonly cases: number }>> => {
  throw new Error("openOnSite is not written yet");
});
