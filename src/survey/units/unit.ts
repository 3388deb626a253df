/** Levels of the administration. The district level ended on 30/6/2025 (two levels of local government since 1/7/2025). */
export const unitLevels = ["province", "district", "commune"] as const;

export type UnitLevel = (typeof unitLevels)[number];

/** tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu; a `city` is of the province's level or of the district's. */
export const unitKinds = [
  "province",
  "city",
  "rural-district",
  "urban-district",
  "town",
  "commune",
  "ward",
  "township",
  "special-zone",
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** An administrative unit as it stood between two dates; a unit that was merged, renamed or moved to another parent is another one. */
export interface Unit {
  /** The official code for units of 1/7/2025 (`22489`); with `-old` for those before, `<province>-old-<name>` where the code is not known. */
  readonly id: string;
  /** The official code; null where the source gives none. */
  readonly code: string | null;
  /** With its kind: “Xã Vạn Ninh”. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  /** The province it stands in; itself for a province. */
  readonly provinceId: string;
  /** ISO day; null: earlier than the source knows. */
  readonly validFrom: string | null;
  /** ISO day; null: it still exists. */
  readonly validTo: string | null;
  /** False: it was gone before 30/6/2025, and the source does not say when. Such a unit stands in no tree, only in the look-up. */
  readonly dated: boolean;
}

/** What became of a unit: the whole of it or a part went into another. */
export interface Succession {
  readonly oldId: string;
  readonly newId: string;
  /** The day on which the new one begins. */
  readonly on: string;
  readonly extent: "whole" | "part";
}

/** Everything that is known of units. */
export interface UnitRegister {
  /** Changes whenever the data or our mending of them change. */
  readonly version: string;
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}

/** The day of the two-level administration: Nghị quyết 202/2025/QH15, Luật 72/2025/QH15. */
export const reformDay = "2025-07-01";
/** The last day of three levels. */
export const lastDayBefore = "2025-06-30";

/** Where the official code is known it is said; a former unit of the same code is told from it by the date. */
export const isValidOn = (
  { validFrom, validTo, dated }: Pick<Unit, "validFrom" | "validTo" | "dated">,
  date: string,
): boolean => dated && (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** The units that existed on a day. */
export const unitsOn = (units: readonly Unit[], date: string): readonly Unit[] => units.filter((unit) => isValidOn(unit, date));
