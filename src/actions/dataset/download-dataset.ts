import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { DownloadedFile } from "../downloaded-file.ts";
import type { Effects } from "../effects.ts";
import { findPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface DownloadDatasetInput {
  readonly round: string;
  readonly part: string;
  /** Absent: the newest. */
  readonly version?: number;
}

/** The bytes of a frozen data set; who takes answers away is written down. */
export const downloadDataset = action(
  "downloadDataset",
  async (input: DownloadDatasetInput, effects: Effects): Promise<Result<DownloadedFile>> => {
    const entry = { act: "downloadDataset", round: input.round, object: input.part };
    const detail = (file: DownloadedFile) => ({ file: file.name, bytes: file.bytes.length });
    return write(effects, { ...entry, detail }, async (store) => {
      const found = await findPart(store, input);
      if (!found.ok) return found;
      const dataset = await store.findDataset(found.value.part, input.version);
      if (!dataset) return fail(problem("E-DATASET-004", { part: input.part, version: input.version ?? 1 }));
      const name = `${input.round}-${input.part}-so-lieu-v${dataset.version}.csv`;
      return ok({ name, mediaType: "text/csv; charset=utf-8", bytes: dataset.csv });
    });
  },
);
