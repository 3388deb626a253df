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

/**
 * Strata are numbered in the order of their names, so that the figures do not depend on the order of the rows. A sample in stages goes
 * without a population: its error is that of first-stage units drawn with replacement, rather too large than too small.
 */
export const datasetColumns = ({ rows, criterionIds }: Dataset): DatasetColumns => {
  const names = [...new Set(rows.map(({ stratum }) => stratum))].sort();
  const codes = new Map(names.map((name, code) => [name, code]));
  const populations = new Map(rows.map(({ stratum, population }) => [stratum, population]));
  const hasFrame = rows.some(({ population }) => population !== null);
  const isStaged = rows.some(({ psu }) => psu !== null);
  const units = new Map([...new Set(rows.map(psuOf))].sort().map((name, code) => [name, code]));
  const column = (id: string) => Int8Array.from(rows, ({ answers }) => pointOf(answers[id]));
  return {
    agency: rows.map(({ agency }) => agency),
    field: rows.map(({ field }) => field),
    responses: {
      items: Object.fromEntries(criterionIds.map((id) => [id, column(id)])),
      stratum: Int32Array.from(rows, ({ stratum }) => codes.get(stratum) ?? 0),
      stratumNames: names,
      ...((hasFrame || isStaged) && { weight: Float64Array.from(rows, ({ weight }) => weight) }),
      ...(isStaged && { psu: Int32Array.from(rows, (row) => units.get(psuOf(row)) ?? 0) }),
      ...(hasFrame && {
        populationSize: Float64Array.from(names, (name) => populations.get(name) ?? 0),
      }),
    },
  };
};

const psuOf = ({ stratum, psu }: Dataset["rows"][number]): string => `${stratum}\u001f${psu ?? ""}`;

const pointOf = (answer: number | string | undefined): number => (typeof answer === "number" ? answer : 0);
