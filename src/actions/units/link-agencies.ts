import type { Store } from "../../store/store.ts";
import { unitsOfAgencies } from "../../survey/units/agency-unit.ts";
import { lastDayBefore, reformDay, type Unit } from "../../survey/units/unit.ts";
import { listAgencyRecords } from "./agency-register.ts";

/**
 * Ties the agencies of a province that are tied to no unit yet, and whose names end with the name of one, to that unit of a day; for
 * agencies that a plan brings with their names alone.
 */
export const linkAgencies = async (store: Store, province: string, date: string): Promise<void> => {
  const day = date < reformDay ? lastDayBefore : reformDay;
  const ids = date < reformDay ? [`${province}-old`] : [province];
  const units: readonly Unit[] = (await Promise.all(ids.map((provinceId) => store.listUnitsOn(day, { provinceId })))).flat();
  if (units.length === 0) return;
  const agencies = (await listAgencyRecords(store)).filter((agency) => agency.province === province);
  const found = unitsOfAgencies(agencies, units);
  const linked = agencies.flatMap((agency) => {
    const unit = found.get(agency.id);
    if (!unit || agency.unitId !== null) return [];
    return [{ ...agency, unitId: unit.id, officialCode: agency.officialCode ?? unit.code }];
  });
  await store.putAgencies(linked);
};
