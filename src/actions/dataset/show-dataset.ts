import type { DatasetHead } from "../../store/datasets.ts";
import type { Part } from "../../store/parts.ts";
import type { DatasetVersion, DatasetView, PendingDataset } from "../../survey/dataset/dataset-view.ts";
import { summarizeDataset } from "../../survey/dataset/summarize-dataset.ts";
import { ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import { sha256Hex } from "../digest.ts";
import type { Effects } from "../effects.ts";
import { findPart, roundHead } from "../plan/find-round.ts";
import { composePartDataset, listPlannedStrata } from "./pending-dataset.ts";

export interface ShowDatasetInput {
  readonly round: string;
  readonly part: string;
}

/** The data set of a part: what would be frozen, and what has been. */
export const showDataset = action(
  "showDataset",
  async (input: ShowDatasetInput, effects: Effects): Promise<Result<DatasetView>> => {
    const { store } = effects;
    const found = await findPart(store, input);
    if (!found.ok) return found;
    const { round, part } = found.value;
    const [head, pending, versions] = await Promise.all([
      roundHead(store, round),
      describePending(effects, part),
      store.listDatasets(part),
    ]);
    return ok({
      round: head,
      part: { code: part.code, title: part.title, source: part.source },
      pending,
      versions: await Promise.all(versions.map((version) => describeVersion(effects, version))),
      unchanged: pending !== null && versions[0]?.sha256 === pending.sha256,
    });
  },
);

const describePending = async (effects: Effects, part: Part): Promise<PendingDataset | null> => {
  const written = await composePartDataset(effects.store, part);
  if (!written) return null;
  const strata = await listPlannedStrata(effects.store, part);
  return { ...summarizeDataset(written.dataset, strata), sha256: sha256Hex(effects, written.csv) };
};

const describeVersion = async ({ store }: Effects, head: DatasetHead): Promise<DatasetVersion> => {
  const { version, rows, bytes, weights, sha256, reason, frozenBy, frozenAt } = head;
  const indicators = await store.listIndicators(head);
  return {
    ...{ version, rows, bytes: Number(bytes), weights, sha256, reason, frozenBy },
    frozenAt: frozenAt.toISOString(),
    indexed: indicators.length > 0,
  };
};
