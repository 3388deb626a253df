import { type FrameField, frameFields, type MappedColumn } from "./frame-columns.ts";
import { mergedPassed, type PassedRows } from "./passed-rows.ts";
import type { ColumnPlaces } from "./recognise-columns.ts";

/** Columns whose different values say something: how many agencies, fields, states a file has. */
export const countedFields = ["agency", "receivedAt", "field", "status"] as const satisfies readonly FrameField[];

export type CountedField = (typeof countedFields)[number];

/** A name of the file that the plan does not have: a field taken by the part's field for all others, an agency that is not measured. */
export interface OtherField {
  readonly name: string;
  readonly rows: number;
}

/** What the import noted about the columns: kept with the frame. */
export interface FrameMapping {
  /** Headings as they stand in the file. */
  readonly header: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly others: readonly OtherField[];
  /** Agencies of the file that the part does not measure; absent in frames imported before they were counted. */
  readonly elsewhere?: readonly OtherField[];
  /** Rows of the file that are no dossiers; absent in frames imported before they were counted. */
  readonly passed?: PassedRows;
}

export interface MappingNotes {
  /** Different values of the counted columns, as far as they were counted. */
  readonly values: Readonly<Record<CountedField, ReadonlySet<string>>>;
  readonly others: ReadonlyMap<string, number>;
  readonly elsewhere: ReadonlyMap<string, number>;
}

/** The columns in the order of the pages: used ones by field, then the unused ones in the order of the file. */
export const frameMapping = (header: readonly string[], places: ColumnPlaces, notes: MappingNotes): FrameMapping => {
  const used = frameFields.flatMap((field): MappedColumn[] => {
    const at = places.get(field);
    if (at === undefined) return [];
    const distinct = isCounted(field) ? notes.values[field].size : null;
    return [{ column: header[at] ?? "", field, recognised: "heading", distinct }];
  });
  const taken = new Set(places.values());
  const unused = header.flatMap((column, at): MappedColumn[] =>
    taken.has(at) || column === "" ? [] : [{ column, field: null, recognised: "unused", distinct: null }],
  );
  return { header, columns: [...used, ...unused], others: byRows(notes.others), elsewhere: byRows(notes.elsewhere) };
};

const byRows = (counts: ReadonlyMap<string, number>): readonly OtherField[] =>
  [...counts].map(([name, rows]) => ({ name, rows })).sort((a, b) => b.rows - a.rows);

const isCounted = (field: FrameField): field is CountedField => (countedFields as readonly FrameField[]).includes(field);

/** What the columns and rows of several files come to: the columns of the first, and all notes. */
export const mergedMapping = (mappings: readonly FrameMapping[]): FrameMapping => ({
  header: mappings[0]?.header ?? [],
  columns: mappings[0]?.columns ?? [],
  others: summed(mappings.flatMap(({ others }) => others)),
  elsewhere: summed(mappings.flatMap(({ elsewhere = [] }) => elsewhere)),
  passed: mergedPassed(mappings.map(({ passed = {} }) => passed)),
});

const summed = (names: readonly OtherField[]): readonly OtherField[] => {
  const rows = new Map<string, number>();
  for (const { name, rows: more } of names) rows.set(name, (rows.get(name) ?? 0) + more);
  return byRows(rows);
};
