import type { AgencyKind } from "../plan/plan.ts";
import { type AgencyRecord, agencyExistsOn } from "./agency.ts";
import { parentsFirst } from "./agency-import.ts";
import type { Unit, UnitLevel } from "./unit.ts";
import { bareName, nameInside, toneFolded } from "./unit-name.ts";

const kinds: Readonly<Record<UnitLevel, AgencyKind>> = { province: "province", district: "district", commune: "commune" };

/** “Xã Vạn Ninh” → “UBND xã Vạn Ninh”. */
export const committeeName = ({ name }: Pick<Unit, "name">): string => `UBND ${nameInside(name)}`;

/**
 * The committees of these units of one province and one day that the register does not have yet, each below the committee of the unit
 * above it, parents first. One of the register is known by its unit, or by its name at that time.
 */
export const committeesOf = (units: readonly Unit[], agencies: readonly AgencyRecord[]): readonly AgencyRecord[] => {
  const idOf = new Map(units.map((unit) => [unit.id, findCommittee(unit, agencies)?.id ?? `ubnd-${unit.id}`]));
  const known = new Set(agencies.map(({ id }) => id));
  const bare = Map.groupBy(units, ({ name }) => toneFolded(bareName(name)));
  const isAlone = ({ name }: Unit) => bare.get(toneFolded(bareName(name)))?.length === 1;
  const made = units
    .filter((unit) => !known.has(idOf.get(unit.id) ?? ""))
    .map((unit) => committee(unit, { idOf, shortName: isAlone(unit) ? bareName(unit.name) : unit.name }));
  return parentsFirst(made);
};

/** The committee of a unit: by the unit, else by its name at that time. */
export const findCommittee = (unit: Unit, agencies: readonly AgencyRecord[]): AgencyRecord | undefined =>
  agencies.find(({ unitId, kind }) => unitId === unit.id && kind === kinds[unit.level]) ??
  agencies.find(
    (agency) =>
      agency.unitId === null &&
      agency.kind === kinds[unit.level] &&
      agency.province === unit.provinceId.slice(0, 2) &&
      agencyExistsOn(agency, unit.validTo ?? unit.validFrom ?? "") &&
      toneFolded(agency.name) === toneFolded(committeeName(unit)),
  );

const committee = (
  unit: Unit,
  { idOf, shortName }: { readonly idOf: ReadonlyMap<string, string>; readonly shortName: string },
): AgencyRecord => ({
  id: idOf.get(unit.id) ?? "",
  province: unit.provinceId.slice(0, 2),
  name: committeeName(unit),
  shortName,
  kind: kinds[unit.level],
  level: unit.level,
  parentId: idOf.get(unit.parentId ?? "") ?? null,
  officialCode: unit.code,
  identifierCode: null,
  unitId: unit.id,
  receives: true,
  settles: true,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  endReason: unit.validTo === null ? null : "Kết thúc chính quyền địa phương ba cấp từ 01/7/2025",
});
