import { problem } from "../../survey/problem.ts";
import { fail, ok, type Result } from "../../survey/result.ts";
import { changeOf, type UnitLinks } from "../../survey/units/reexpress.ts";
import { lastDayBefore, reformDay, type Succession, type Unit } from "../../survey/units/unit.ts";
import type { LinkedUnit, UnitView } from "../../survey/units/unit-views.ts";
import { action } from "../action.ts";
import { listAgencies } from "./list-agencies.ts";
import { treeLines } from "./show-units.ts";
import { linksOf, placeOf, unitsAbove } from "./unit-links.ts";

export interface ShowUnitInput {
  readonly round?: never;
  /** Id of the unit. */
  readonly code: string;
}

/** One unit: when it existed, what it was made of and became, what stands below it, and which agencies serve it. */
export const showUnit = action("listUnits", async ({ code }: ShowUnitInput, effects): Promise<Result<UnitView>> => {
  const { store } = effects;
  const [unit] = await store.findUnits([code]);
  if (!unit) return fail(problem("E-UNITS-001", { unit: code }));
  const date = unit.validTo === null ? reformDay : lastDayBefore;
  const children =
    unit.level === "commune" ? [] : await unitsBelow(unit, () => store.listUnitsOn(date, { provinceId: unit.provinceId }));
  const links = await linksOf(store, [unit, ...children]);
  const agencies = await listAgencies({ unitId: unit.id }, effects);
  if (!agencies.ok) return agencies;
  return ok({
    ...{ unit, above: unitsAbove(links, unit), change: changeOf(unit, links) },
    before: linked(links.before.get(unit.id) ?? [], "oldId", links),
    after: linked(links.after.get(unit.id) ?? [], "newId", links),
    below: treeLines(unit.id, children, links),
    agencies: agencies.value.agencies,
  });
});

/** Of a province its districts, or its communes where there is no level between; of a district its communes. */
const unitsBelow = async (unit: Unit, list: () => Promise<readonly Unit[]>): Promise<readonly Unit[]> =>
  (await list()).filter(({ parentId }) => parentId === unit.id);

const linked = (successions: readonly Succession[], end: "oldId" | "newId", links: UnitLinks): readonly LinkedUnit[] =>
  successions.flatMap((succession) => {
    const unit = links.byId.get(succession[end]);
    return unit ? [{ unit, place: placeOf(links, unit), extent: succession.extent }] : [];
  });
