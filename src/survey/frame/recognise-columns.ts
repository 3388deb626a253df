import type { RatedUnit } from "../plan/plan.ts";
import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { FrameField } from "./frame-columns.ts";
import { fieldHeadings, headingField } from "./headings.ts";

/** Position of each field's column in the file, counted from 0; a field without a column is absent. */
export type ColumnPlaces = ReadonlyMap<FrameField, number>;

/** What is needed of the columns of a file. */
export interface WantedColumns {
  readonly file: string;
  /** Which unit of a transaction the plan rates; the competent one when absent. */
  readonly ratedUnit?: RatedUnit | undefined;
}

/** The column of the agency that is rated. A file without the competent agency has its desk alone, which then stands for it. */
export const ratedField = (places: ColumnPlaces, ratedUnit: RatedUnit | undefined): "agency" | "receivedAt" =>
  ratedUnit === "submission" || !places.has("agency") ? "receivedAt" : "agency";

const required: readonly FrameField[] = ["dossier", "name", "field", "completedOn"];
/** One of each group is enough. */
const alternatives = ({ ratedUnit }: WantedColumns): readonly (readonly FrameField[])[] => [
  ratedUnit === "submission" ? ["receivedAt"] : ["agency", "receivedAt"],
  ["phone", "address"],
];

/**
 * Finds the columns of a one-stop export by their headings; of two that name the same field the more usual name wins. A file
 * without the number, name, field, date of result, agency (or desk) or contact column is refused whole: E-FRAME-013 for each.
 */
export const recogniseColumns = (header: readonly string[], file: string): Result<ColumnPlaces> =>
  checkPlaces(recognisePlaces(header), header, { file });

/** The places, if every column that is needed has one; E-FRAME-013 for each that has none. */
export const checkPlaces = (places: ColumnPlaces, header: readonly string[], wanted: WantedColumns): Result<ColumnPlaces> => {
  const { file } = wanted;
  const found = header.filter((name) => name !== "").join(", ");
  const missing = (field: FrameField): Problem => problem("E-FRAME-013", { file, column: fieldHeadings[field].name, found });
  const problems = [
    ...required.filter((field) => !places.has(field)),
    ...alternatives(wanted).flatMap((group) => (group.some((field) => places.has(field)) ? [] : group.slice(0, 1))),
  ].map(missing);
  return problems.length > 0 ? fail(...problems) : ok(places);
};

/** The columns that the headings name, complete or not. */
export const recognisePlaces = (header: readonly string[]): ColumnPlaces => {
  const best = new Map<FrameField, { readonly index: number; readonly rank: number }>();
  for (const [index, name] of header.entries()) {
    const named = headingField(name);
    const known = named && best.get(named.field);
    if (named && (!known || named.rank < known.rank)) best.set(named.field, { index, rank: named.rank });
  }
  return ownerAsName(new Map([...best].map(([field, { index }]) => [field, index])));
};

/** A file that names one person only names them as the owner of the dossier, often. */
const ownerAsName = (places: Map<FrameField, number>): ColumnPlaces => {
  const owner = places.get("owner");
  if (owner === undefined || places.has("name")) return places;
  places.delete("owner");
  return places.set("name", owner);
};
