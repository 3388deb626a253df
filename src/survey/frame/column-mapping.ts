import { plain } from "../fold.ts";
import { problem } from "../problem.ts";
import { fail, type Result } from "../result.ts";
import { type FrameField, frameFields } from "./frame-columns.ts";
import { type ColumnPlaces, checkPlaces, recognisePlaces, type WantedColumns } from "./recognise-columns.ts";

/** How a software writes days where both readings are possible; everything else is told apart by itself. */
export const dayOrders = ["day-first", "month-first"] as const;

export type DayOrder = (typeof dayOrders)[number];

/** What a state of a dossier in the file means. */
export const dossierStates = ["completed", "pending", "withdrawn"] as const;

export type DossierState = (typeof dossierStates)[number];

/** Which column of a file is what, and what its names mean that the plan does not have. Kept as a profile of the software. */
export interface ColumnMapping {
  /** The heading of each field that the file has. */
  readonly columns: Readonly<Partial<Record<FrameField, string>>>;
  readonly dayOrder: DayOrder;
  /** Names of agencies in the file → id of an agency of the part. */
  readonly agencies: Readonly<Record<string, string>>;
  /** Names of fields in the file → code of a field of the part. */
  readonly fields: Readonly<Record<string, string>>;
  /** States in the file → what they mean. */
  readonly states: Readonly<Record<string, DossierState>>;
}

/** What the headings say by themselves; the rest is for a person to set. */
export const guessMapping = (header: readonly string[]): ColumnMapping => {
  const places = recognisePlaces(header);
  const columns = Object.fromEntries([...places].map(([field, at]) => [field, header[at] ?? ""]));
  return { columns, dayOrder: "day-first", agencies: {}, fields: {}, states: {} };
};

/** Where the columns of the mapping stand in a file; E-FRAME-013 for each that is needed and missing, E-FRAME-113 for one used twice. */
export const mappedPlaces = (
  header: readonly string[],
  { columns }: ColumnMapping,
  wanted: WantedColumns,
): Result<ColumnPlaces> => {
  const names = header.map(plain);
  const places = new Map<FrameField, number>();
  for (const field of frameFields) {
    const at = names.indexOf(plain(columns[field] ?? ""));
    if (columns[field] && at >= 0) places.set(field, at);
  }
  const fields = [...places.keys()];
  const twice = fields.find((field) => fields.some((other) => other !== field && places.get(other) === places.get(field)));
  const column = twice && columns[twice];
  return column ? fail(problem("E-FRAME-113", { file: wanted.file, column })) : checkPlaces(places, header, wanted);
};

/** Headings as a file is known again by: folded to lower case, in any order, without the empty ones. */
export const headerSignature = (header: readonly string[]): readonly string[] =>
  [...new Set(header.map(plain).filter((name) => name !== ""))].sort();

/** Whether a profile fits a file: all columns that it uses are there. */
export const fitsHeader = ({ columns }: ColumnMapping, header: readonly string[]): boolean => {
  const names = new Set(header.map(plain));
  const used = Object.values(columns).filter((name) => name !== "");
  return used.length > 0 && used.every((name) => names.has(plain(name)));
};

/** Looks names up as the mapping says, whatever their case. */
export const aliasFinder = <Meaning extends string>(
  aliases: Readonly<Record<string, Meaning>>,
): ((name: string) => Meaning | undefined) => {
  const known = new Map(Object.entries(aliases).map(([name, meaning]) => [plain(name), meaning]));
  return known.size === 0 ? () => undefined : (name) => known.get(plain(name));
};
