import { findByName, type Known } from "../find-by-name.ts";
import type { Respondent } from "../instrument/questionnaire.ts";
import type { RoundHead } from "../plan/overview.ts";

/** Why a unit may not be drawn, or that it may. */
export const unitStates = ["eligible", "not-completed", "withdrawn", "under-age", "no-contact", "same-person"] as const;

export type UnitState = (typeof unitStates)[number];

/** Which units of a frame are looked at; what is empty or absent asks for nothing. */
export interface FrameRowFilter {
  readonly agency?: string | undefined;
  readonly field?: string | undefined;
  /** `eligible`, or an exclusion. */
  readonly state?: UnitState | undefined;
  readonly respondent?: Respondent | undefined;
  /** Those whose dossier somebody else filed, alone. */
  readonly filedForOthers?: boolean | undefined;
  /** Beginning of the stratum. */
  readonly stratum?: string | undefined;
}

/** A unit of a frame; nothing in it tells a person. */
export interface FrameRowView {
  readonly unitId: string;
  readonly agency: string;
  readonly field: string;
  readonly stratum: string;
  readonly completedOn: string | null;
  /** null: eligible. */
  readonly exclusion: string | null;
  readonly respondent: Respondent;
  readonly dossiers: number;
  readonly filedForOthers: boolean;
}

/** Units of a frame in the order of stratum and code, a page at a time. */
export interface FrameRowsView {
  readonly round: RoundHead;
  readonly part: { readonly code: string; readonly title: string };
  /** null: nothing was imported yet. */
  readonly file: string | null;
  /** What was asked for, the agency by its id. */
  readonly filter: FrameRowFilter;
  readonly rows: readonly FrameRowView[];
  /** Units that the filter finds. */
  readonly total: number;
  /** How many of these may be drawn, by whom the dossier is of, and filed for somebody else. */
  readonly eligible: { readonly citizen: number; readonly organisation: number; readonly filedForOthers: number };
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly code: string; readonly name: string }[];
}

/** Units alike in everything they are filtered by, and how many there are. */
export interface CountedUnits {
  readonly agencyId: string;
  readonly fieldCode: string;
  readonly stratum: string;
  /** Empty: eligible. */
  readonly exclusion: string;
  readonly respondent: Respondent;
  readonly filedForOthers: boolean;
  readonly units: number;
}

/** The filter with the agency by its id, where a part of its name was typed. */
export const filterByAgency = (filter: FrameRowFilter, agencies: readonly Known[]): FrameRowFilter => ({
  ...filter,
  agency: filter.agency && (findByName(agencies, filter.agency)?.id ?? filter.agency),
});

/** The cells that a filter finds. */
export const cellsOf = <Cell extends CountedUnits>(cells: readonly Cell[], filter: FrameRowFilter): readonly Cell[] => {
  const { agency, field, state, respondent, filedForOthers, stratum } = filter;
  const isAsked = (cell: Cell): boolean =>
    (!agency || cell.agencyId === agency) &&
    (!field || cell.fieldCode === field) &&
    (!state || (cell.exclusion || "eligible") === state) &&
    (!respondent || cell.respondent === respondent) &&
    (!filedForOthers || cell.filedForOthers) &&
    cell.stratum.startsWith(stratum ?? "");
  return cells.filter(isAsked);
};

export const unitsOf = (cells: readonly CountedUnits[]): number => cells.reduce((sum, { units }) => sum + units, 0);

/** Where reading goes on: behind this unit, or before it. */
export interface RowCursor {
  readonly unitId: string;
  readonly stratum: string;
  readonly backwards: boolean;
}

/**
 * The strata that must be looked into for the next so many units: the cursor's own, and as many after it (or before it) as hold enough
 * of them. Cells come in the order of their strata.
 */
export const strataWanted = (
  cells: readonly CountedUnits[],
  { cursor, limit }: { readonly cursor: RowCursor | null; readonly limit: number },
): readonly string[] => {
  const ordered = cursor?.backwards ? cells.toReversed() : cells;
  const strata: string[] = [];
  let found = 0;
  for (const { stratum, units } of ordered) {
    if (cursor && isBefore(stratum, cursor)) continue;
    if (strata.at(-1) !== stratum) {
      if (found >= limit) break;
      strata.push(stratum);
    }
    if (stratum !== cursor?.stratum) found += units;
  }
  return strata;
};

const isBefore = (stratum: string, cursor: RowCursor): boolean => {
  const order = byBytes(stratum, cursor.stratum);
  return cursor.backwards ? order > 0 : order < 0;
};

/** UTF-8 bytes stand in the order of their code points. */
const byBytes = (left: string, right: string): number => {
  const [a, b] = [[...left], [...right]];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at]?.codePointAt(0) ?? 0) - (b[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};
