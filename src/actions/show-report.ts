import type { ReportView } from "../survey/report/report-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowReportInput {
  readonly round: string;
}

/** The drafts and releases of a round. */
export const showReport = action("showRound", async (_input: ShowReportInput): Promise<Result<ReportView>> => {
  throw new Error("showReport is not written yet");
});
