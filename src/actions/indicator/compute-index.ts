import type { FrozenDataset } from "../../store/datasets.ts";
import { readDatasetCsv } from "../../survey/dataset/dataset-csv.ts";
import { datasetColumns } from "../../survey/dataset/dataset-responses.ts";
import { computePartResult, overallNode, type PartResult } from "../../survey/indicator/part-result.ts";
import type { Method } from "../../survey/instrument/method.ts";
import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { findPartMethod } from "../instrument/part-method.ts";
import { findOpenPart } from "../plan/find-round.ts";
import { write } from "../write.ts";

export interface ComputeIndexInput {
  readonly round: string;
  readonly part: string;
}

export interface ComputedIndex {
  /** Version of the data set. */
  readonly version: number;
  /** The whole by the method's first scoring, in per cent. */
  readonly value: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

/** Computes the index from the frozen bytes of the newest data set, by every scoring of the method. */
export const computeIndex = action(
  "computeIndex",
  async (input: ComputeIndexInput, effects: Effects): Promise<Result<ComputedIndex>> => {
    const entry = { act: "computeIndex", round: input.round, object: input.part };
    return write(effects, { ...entry, detail: (computed) => ({ ...computed }) }, async (store) => {
      const found = await findOpenPart(store, input);
      if (!found.ok) return found;
      const dataset = await store.findDataset(found.value.part);
      const stored = await findPartMethod(store, found.value.part);
      if (!dataset || !stored) return fail(problem("E-INDICATOR-001", {}));
      const results = computeAll(dataset, stored.method);
      if (!results.ok) return results;
      await keep({ ...effects, store }, { dataset, method: stored.method }, results.value);
      return ok(summarize(dataset.version, results.value));
    });
  },
);

const computeAll = (dataset: FrozenDataset, method: Method): Result<readonly PartResult[]> => {
  const read = readDatasetCsv(new TextDecoder().decode(dataset.csv), method);
  if (!read.ok) return read;
  const columns = datasetColumns(read.value);
  const results: PartResult[] = [];
  for (const scoring of method.scorings) {
    const result = computePartResult(columns, { method, scoring });
    if (!result.ok) return result;
    results.push(result.value);
  }
  return ok(results);
};

const keep = async (
  { store, newId, actor, clock }: Effects,
  { dataset, method }: { readonly dataset: FrozenDataset; readonly method: Method },
  results: readonly PartResult[],
): Promise<void> => {
  for (const result of results)
    await store.insertIndicator({
      province: dataset.province,
      id: newId(),
      datasetId: dataset.id,
      methodId: method.id,
      methodVersion: method.version,
      scoring: JSON.stringify(result.scoring),
      result: JSON.stringify(result),
      computedBy: actor.name,
      computedAt: clock(),
    });
};

const summarize = (version: number, [main]: readonly PartResult[]): ComputedIndex => {
  const node = overallNode(main?.whole ?? []);
  return { version, value: node?.index ?? null, ciLow: node?.ciLow ?? null, ciHigh: node?.ciHigh ?? null };
};
