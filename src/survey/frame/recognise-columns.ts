import { type Problem, problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { FrameField } from "./frame-columns.ts";
import { fieldHeadings, headingField } from "./headings.ts";

/** Position of each field's column in the file, counted from 0; a field without a column is absent. */
export type ColumnPlaces = ReadonlyMap<FrameField, number>;

const required: readonly FrameField[] = ["dossier", "name", "field", "completedOn"];
/** One of each pair is enough. */
const alternatives: readonly (readonly [FrameField, FrameField])[] = [
  ["agency", "receivedAt"],
  ["phone", "address"],
];

/**
 * Finds the columns of a one-stop export by their headings; of two that name the same field the more usual name wins. A file
 * without the number, name, field, date of result, agency (or desk) or contact column is refused whole: E-FRAME-013 for each.
 */
export const recogniseColumns = (header: readonly string[], file: string): Result<ColumnPlaces> =>
  checkPlaces(recognisePlaces(header), header, file);

/** The places, if every column that is needed has one; E-FRAME-013 for each that has none. */
export const checkPlaces = (places: ColumnPlaces, header: readonly string[], file: string): Result<ColumnPlaces> => {
  const found = header.filter((name) => name !== "").join(", ");
  const missing = (field: FrameField): Problem => problem("E-FRAME-013", { file, column: fieldHeadings[field].name, found });
  const problems = [
    ...required.filter((field) => !places.has(field)),
    ...alternatives.filter((pair) => !pair.some((field) => places.has(field))).map(([first]) => first),
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
  return new Map([...best].map(([field, { index }]) => [field, index]));
};
