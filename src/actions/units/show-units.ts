import { folded } from "../../survey/fold.ts";
import { ok, type Result } from "../../survey/result.ts";
import { agencyExistsOn } from "../../survey/units/agency.ts";
import { changeOf, predecessorsOf, successorsOf, type UnitLinks } from "../../survey/units/reexpress.ts";
import type { Unit } from "../../survey/units/unit.ts";
import { toneFolded } from "../../survey/units/unit-name.ts";
import type { ProvinceLine, UnitLine, UnitTreeView } from "../../survey/units/unit-views.ts";
import { action } from "../action.ts";
import type { Effects } from "../effects.ts";
import { listAgencyRecords } from "./agency-register.ts";
import { linksOf, placeOf } from "./unit-links.ts";

export interface ShowUnitsInput {
  readonly round?: never;
  /** ISO day whose tree is shown. */
  readonly date: string;
  /** Id of the province to unfold. */
  readonly province?: string;
  readonly query?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** The tree of units on a day: every province with its counts, the opened one in full, and what a search finds at any time. */
export const showUnits = action("listUnits", async (input: ShowUnitsInput, effects): Promise<Result<UnitTreeView>> => {
  const provinces = await effects.store.listUnitsOn(input.date, { level: "province" });
  const opened = provinces.find(({ id }) => id === input.province);
  return ok({
    date: input.date,
    provinces: await provinceLines(provinces, input.date, effects),
    opened: opened ? await openProvince(opened, input.date, effects) : null,
    found: input.query ? await search({ ...input, query: input.query }, effects) : null,
  });
});

const vietnamese = new Intl.Collator("vi", { numeric: true });

const provinceLines = async (
  provinces: readonly Unit[],
  date: string,
  { store }: Effects,
): Promise<readonly ProvinceLine[]> => {
  const [counts, agencies, links] = await Promise.all([
    store.countUnitsOn(date),
    listAgencyRecords(store),
    linksOf(store, provinces),
  ]);
  const byProvince = new Map(counts.map((count) => [count.provinceId, count]));
  const then = agencies.filter((agency) => agencyExistsOn(agency, date));
  const served = Map.groupBy(then, ({ province }) => province);
  return provinces.map((province) => {
    const { districts = 0, communes = 0 } = byProvince.get(province.id) ?? {};
    const code = province.code ?? province.id;
    return {
      ...{ id: province.id, code, name: province.name, districts, communes, agencies: served.get(code)?.length ?? 0 },
      ...{ change: changeOf(province, links), others: othersOf(province, links).map(({ name }) => name) },
    };
  });
};

/** On the other side of the reform. */
const othersOf = (unit: Unit, links: UnitLinks): readonly Unit[] =>
  unit.validTo === null ? predecessorsOf(unit, links) : successorsOf(unit, links);

/** Units as lines of a tree, those below a parent inside it, by name. */
export const treeLines = (parentId: string | null, units: readonly Unit[], links: UnitLinks): readonly UnitLine[] =>
  units
    .filter((unit) => unit.parentId === parentId)
    .toSorted((a, b) => vietnamese.compare(a.name, b.name))
    .map((unit) => ({
      ...{ unit, change: changeOf(unit, links), others: othersOf(unit, links) },
      below: unit.level === "commune" ? [] : treeLines(unit.id, units, links),
    }));

const openProvince = async (province: Unit, date: string, { store }: Effects): Promise<UnitLine> => {
  const units = await store.listUnitsOn(date, { provinceId: province.id });
  const links = await linksOf(store, units);
  const below = treeLines(province.id, units, links);
  return { unit: province, change: changeOf(province, links), others: othersOf(province, links), below };
};

const search = async ({ query, limit = 40, offset = 0 }: ShowUnitsInput & { readonly query: string }, { store }: Effects) => {
  const { total, units } = await store.searchUnits({ plain: folded(query), tone: toneFolded(query), limit, offset });
  const links = await linksOf(store, units);
  return { total, lines: units.map((unit) => ({ unit, place: placeOf(links, unit) })) };
};
