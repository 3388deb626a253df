import { isValidOn, type Succession, type Unit } from "./unit.ts";
import { toneFolded } from "./unit-name.ts";

/**
 * What the reform made of a unit: as it was; the same alone under another name or kind; put together with others; divided; ended without
 * one in its place (districts); or the source does not tell.
 */
export type UnitChange = "unchanged" | "renamed" | "merged" | "split" | "abolished" | "unknown";

/** Units and what became of them, for following in both directions. */
export interface UnitLinks {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly after: ReadonlyMap<string, readonly Succession[]>;
  readonly before: ReadonlyMap<string, readonly Succession[]>;
  readonly below: ReadonlyMap<string, readonly Unit[]>;
}

export const unitLinks = (units: readonly Unit[], successions: readonly Succession[]): UnitLinks => ({
  byId: new Map(units.map((unit) => [unit.id, unit])),
  after: Map.groupBy(successions, ({ oldId }) => oldId),
  before: Map.groupBy(successions, ({ newId }) => newId),
  below: Map.groupBy(
    units.filter(({ dated }) => dated),
    ({ parentId }) => parentId ?? "",
  ),
});

/** The units of today that a former one went into; of a district those that its communes went into. */
export const successorsOf = (unit: Unit, links: UnitLinks): readonly Unit[] => {
  const own = (links.after.get(unit.id) ?? []).flatMap(({ newId }) => links.byId.get(newId) ?? []);
  return own.length > 0 || unit.level !== "district"
    ? own
    : unique((links.below.get(unit.id) ?? []).flatMap((child) => successorsOf(child, links)));
};

/** The former units of which a unit was made. */
export const predecessorsOf = (unit: Unit, links: UnitLinks): readonly Unit[] =>
  (links.before.get(unit.id) ?? []).flatMap(({ oldId }) => links.byId.get(oldId) ?? []);

const unique = (units: readonly Unit[]): readonly Unit[] => [...new Map(units.map((unit) => [unit.id, unit])).values()];

/** Seen from either side: from a former unit to what it became, or from one of today to what it was made of. */
export const changeOf = (unit: Unit, links: UnitLinks): UnitChange => {
  const after = links.after.get(unit.id) ?? [];
  if (after.length > 1) return "split";
  const [only] = after;
  if (only) return changeOfNew(only.newId, links);
  if (unit.validTo !== null) return unit.level === "district" ? "abolished" : "unknown";
  return changeOfNew(unit.id, links);
};

const changeOfNew = (id: string, { before, byId }: UnitLinks): UnitChange => {
  const from = (before.get(id) ?? []).filter(({ oldId }) => byId.get(oldId)?.dated);
  const [only] = from;
  if (!only) return "unknown";
  if (from.length > 1 || only.extent === "part") return "merged";
  return toneFolded(byId.get(only.oldId)?.name ?? "") === toneFolded(byId.get(id)?.name ?? "") ? "unchanged" : "renamed";
};

/** A unit of one day as it stands on another. */
export interface Reexpressed {
  readonly from: Unit;
  readonly to: readonly Unit[];
  readonly change: UnitChange;
}

/** Gives units of one day on another day: themselves where they stood then, else what they became or what they were made of. */
export const reexpress = (units: readonly Unit[], links: UnitLinks, date: string): readonly Reexpressed[] =>
  units.map((from) => {
    if (isValidOn(from, date)) return { from, to: [from], change: "unchanged" };
    const then = (unit: Unit): boolean => isValidOn(unit, date);
    const to = from.validTo !== null && from.validTo < date ? successorsOf(from, links) : predecessorsOf(from, links);
    return { from, to: to.filter(then), change: changeOf(from, links) };
  });
