import type { RoundHead } from "../plan/overview.ts";
import type { UnitChange } from "./reexpress.ts";
import type { Unit } from "./unit.ts";
import type { AgencyLine } from "./units-view.ts";

/** A province of a day with what stands in it. */
export interface ProvinceLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly districts: number;
  readonly communes: number;
  readonly agencies: number;
  readonly change: UnitChange;
  /** Names of the former or later provinces that it is tied to. */
  readonly others: readonly string[];
}

/** A unit in the tree of a day, with what became of it or what it was made of. */
export interface UnitLine {
  readonly unit: Unit;
  readonly change: UnitChange;
  readonly others: readonly Unit[];
  /** How many stand directly below. */
  readonly below: readonly UnitLine[];
}

/** The page of units on a day. */
export interface UnitTreeView {
  readonly date: string;
  readonly provinces: readonly ProvinceLine[];
  /** The province that is unfolded. */
  readonly opened: UnitLine | null;
  /** What a search found; null without one. */
  readonly found: { readonly total: number; readonly lines: readonly FoundUnit[] } | null;
}

export interface FoundUnit {
  readonly unit: Unit;
  /** “Huyện Vạn Ninh, Tỉnh Khánh Hòa”. */
  readonly place: string;
}

/** Everything that is known of one unit. */
export interface UnitView {
  readonly unit: Unit;
  /** From the province down to its parent. */
  readonly above: readonly Unit[];
  readonly change: UnitChange;
  readonly before: readonly LinkedUnit[];
  readonly after: readonly LinkedUnit[];
  readonly below: readonly UnitLine[];
  readonly agencies: readonly AgencyLine[];
}

export interface LinkedUnit {
  readonly unit: Unit;
  readonly place: string;
  readonly extent: "whole" | "part";
}

/** A round in the hierarchy of its day, or expressed anew on today's. */
export interface RoundUnitsView {
  /** The day of the round. */
  readonly ownDay: string;
  readonly round: RoundHead;
  readonly date: string;
  readonly today: string;
  readonly groups: readonly RoundUnitGroup[];
  /** On today's units: units with several health stations of the round, each of which keeps its own forms. */
  readonly severalStations: number;
  /** Agencies for which no unit is known. */
  readonly unplaced: readonly RoundAgency[];
}

export interface RoundAgency {
  readonly id: string;
  readonly name: string;
  /** Forms planned. */
  readonly planned: number;
  /** On today's units: the department that took over from it, and by which paper. */
  readonly now: { readonly name: string; readonly basis: string } | null;
  /** On today's units: the agencies of the round that it stands for; empty: itself alone. */
  readonly was: readonly Pick<RoundAgency, "id" | "name" | "planned">[];
}

/** A unit with the agencies of the round that serve it. */
export interface RoundUnitGroup {
  readonly unit: Unit;
  /** From the province down to its parent. */
  readonly above: readonly Unit[];
  readonly change: UnitChange;
  /** On the other day: what it became, or of which units of the round it was made. */
  readonly others: readonly Unit[];
  readonly agencies: readonly RoundAgency[];
}
