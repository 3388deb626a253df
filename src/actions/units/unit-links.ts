import type { Store } from "../../store/store.ts";
import { type UnitLinks, unitLinks } from "../../survey/units/reexpress.ts";
import type { Unit } from "../../survey/units/unit.ts";

/** The units given, those before and after them, and where all of these stand. */
export const linksOf = async (store: Store, units: readonly Unit[]): Promise<UnitLinks> => {
  const near = await store.listSuccessions(units.map(({ id }) => id));
  const newIds = [...new Set(near.map(({ newId }) => newId))];
  const all = newIds.length > 0 ? await store.listSuccessions(newIds) : near;
  const known = new Set(units.map(({ id }) => id));
  const others = [...new Set([...near, ...all].flatMap(({ oldId, newId }) => [oldId, newId]))].filter((id) => !known.has(id));
  const found = [...units, ...(await store.findUnits(others))];
  const links = [...new Map([...near, ...all].map((one) => [`${one.oldId}>${one.newId}`, one])).values()];
  return unitLinks(await withParents(store, found), links);
};

/** Adds the districts and provinces in which the units stand. */
const withParents = async (store: Store, units: readonly Unit[]): Promise<readonly Unit[]> => {
  const known = new Set(units.map(({ id }) => id));
  const missing = [...new Set(units.flatMap(({ parentId, provinceId }) => [parentId ?? provinceId, provinceId]))].filter(
    (id) => !known.has(id),
  );
  return missing.length === 0 ? units : [...units, ...(await store.findUnits(missing))];
};

/** From the province down to the parent. */
export const unitsAbove = ({ byId }: UnitLinks, unit: Unit): readonly Unit[] => {
  const parent = byId.get(unit.parentId ?? "");
  return parent && parent.id !== unit.id ? [...unitsAbove({ byId } as UnitLinks, parent), parent] : [];
};

/** “Huyện Vạn Ninh, Tỉnh Khánh Hòa”; "" for a province. */
export const placeOf = (links: UnitLinks, unit: Unit): string =>
  unitsAbove(links, unit)
    .toReversed()
    .map(({ name }) => name)
    .join(", ");
