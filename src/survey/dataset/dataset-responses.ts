import type { Responses } from "../indicator/responses.ts";
import type { Dataset } from "./dataset.ts";

/** A data set in the columns that the index is computed from, with what a row may be grouped by. */
export interface DatasetColumns {
  readonly responses: Responses;
  /** Agency id of each row. */
  readonly agency: readonly string[];
  /** Field code of each row; empty texts in an on-site part. */
  readonly field: readonly string[];
}

/** Strata are numbered in the order of their names, so that the figures do not depend on the order of the rows. */
export const datasetColumns = ({ rows, criterionIds }: Dataset): DatasetColumns => {
  const names = [...new Set(rows.map(({ stratum }) => stratum))].sort();
  const codes = new Map(names.map((name, code) => [name, code]));
  const populations = new Map(rows.map(({ stratum, population }) => [stratum, population]));
  const hasFrame = rows.some(({ population }) => population !== null);
  const column = (id: string) => Int8Array.from(rows, ({ answers }) => pointOf(answers[id]));
  return {
    agency: rows.map(({ agency }) => agency),
    field: rows.map(({ field }) => field),
    responses: {
      items: Object.fromEntries(criterionIds.map((id) => [id, column(id)])),
      stratum: Int32Array.from(rows, ({ stratum }) => codes.get(stratum) ?? 0),
      stratumNames: names,
      ...(hasFrame && {
        weight: Float64Array.from(rows, ({ weight }) => weight),
        populationSize: Float64Array.from(names, (name) => populations.get(name) ?? 0),
      }),
    },
  };
};

const pointOf = (answer: number | string | undefined): number => (typeof answer === "number" ? answer : 0);
