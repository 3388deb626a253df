import type { DatasetView } from "../survey/dataset/dataset-view.ts";
import type { Result } from "../survey/result.ts";
import { action } from "./action.ts";

export interface ShowDatasetInput {
  readonly round: string;
  readonly part: string;
}

/** The data set of a part: what would be frozen, and what has been. */
export const showDataset = action("showRound", async (_input: ShowDatasetInput): Promise<Result<DatasetView>> => {
  throw new Error("showDataset is not written yet");
});
