import type { Part } from "../../store/parts.ts";
import type { Store } from "../../store/store.ts";
import { composeDataset } from "../../survey/dataset/compose-dataset.ts";
import type { Dataset } from "../../survey/dataset/dataset.ts";
import { writeDatasetCsv } from "../../survey/dataset/dataset-csv.ts";
import type { PlannedStratum } from "../../survey/dataset/summarize-dataset.ts";
import { findAnswerMethod } from "../instrument/part-method.ts";

export interface WrittenDataset {
  readonly dataset: Dataset;
  readonly csv: Uint8Array;
}

/** The data set that the answers of a part make now; undefined before the first answer. */
export const composePartDataset = async (store: Store, part: Part): Promise<WrittenDataset | undefined> => {
  const [stored, forms, populations, drawn] = await Promise.all([
    findAnswerMethod(store, part),
    store.listAnsweredForms(part),
    findPopulations(store, part),
    store.countDrawn(part),
  ]);
  if (!stored || forms.length === 0) return undefined;
  const dataset = composeDataset({ method: stored.method, own: stored.own, forms, populations, drawn });
  return { dataset, csv: new TextEncoder().encode(writeDatasetCsv(dataset)) };
};

/** People of each stratum in the frozen frame; null for a part without a frame. */
const findPopulations = async (store: Store, part: Part): Promise<ReadonlyMap<string, number> | null> => {
  const frame = part.source === "frame" ? await store.findFrame(part) : undefined;
  return frame ? store.countStrata(frame) : null;
};

/** The strata that cases were drawn or opened in, in the order of the plan. */
export const listPlannedStrata = async (store: Store, part: Part): Promise<PlannedStratum[]> => {
  const [cases, agencies, fields, populations] = await Promise.all([
    store.listCases(part),
    store.listPartAgencies(part),
    store.listPartFields(part),
    findPopulations(store, part),
  ]);
  const planned = Map.groupBy(
    cases.filter(({ role }) => role !== "reserve"),
    ({ stratum, designStratum }) => designStratum ?? stratum,
  );
  const agencyNames = new Map(agencies.map(({ id, name }) => [id, name]));
  const fieldNames = new Map(fields.map(({ code, name }) => [code, name]));
  return [...planned].map(([stratum, members]) => ({
    stratum,
    agencyName: agencyNames.get(members[0]?.agencyId ?? "") ?? "",
    fieldName: fieldNames.get(members[0]?.fieldCode ?? "") ?? "",
    planned: members.length,
    population: populations?.get(stratum) ?? null,
  }));
};
