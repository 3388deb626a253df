import { remember } from "../remember.ts";
import { communeFinder } from "./commune-finder.ts";
import { formerProvinceCodes } from "./former-provinces.ts";
import { islandDistricts } from "./mended.ts";
import { lastDayBefore, reformDay, type Succession, type Unit } from "./unit.ts";
import { bareName, kindOf, slugOf, toneFolded } from "./unit-name.ts";
import type { UnitMove } from "./unit-source.ts";

/** What stood until 30/6/2025, and what became of its communes. */
export interface Former {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}

const until = { validFrom: null, validTo: lastDayBefore, dated: true } as const;

/**
 * Provinces, districts and communes of the day before the reform. A move with a code names a commune of that day; one without a code
 * names a further part of such a commune, or a commune that had been merged earlier, on a day that the source does not tell.
 */
export const composeFormer = (moves: readonly UnitMove[], today: readonly Unit[]): Former => {
  const find = communeFinder(today);
  const coded = moves.filter(({ oldCode }) => oldCode !== null);
  const provinces = new Map(
    [...new Set(coded.map(({ oldProvince }) => oldProvince)), ...islandDistricts.map(({ province }) => province)]
      .map(formerProvince)
      .map((unit) => [toneFolded(bareName(unit.name)), unit]),
  );
  const provinceOf = (name: string): Unit => must(provinces.get(toneFolded(bareName(name))), name);
  const districts = formerDistricts(coded, provinceOf);
  const communes = new Map<string, Unit>();
  for (const move of coded) communes.set(communeKey(move), formerCommune(move, districts));
  for (const move of moves.filter((one) => one.oldCode === null && !communes.has(communeKey(one))))
    communes.set(communeKey(move), undatedCommune(move, districts, provinceOf));
  const islands = islandDistricts.map((island) => ({
    ...island,
    unit: districtUnit(island.name, provinceOf(island.province)),
  }));
  return {
    units: [...provinces.values(), ...districts.values(), ...islands.map(({ unit }) => unit), ...communes.values()],
    successions: [
      ...islands.map(({ unit, zone }) => succession(unit.id, zone, "whole")),
      ...successionsOf(moves, (move) => [
        must(communes.get(communeKey(move)), move.oldName).id,
        find(move.newProvince, move.newName).id,
      ]),
    ],
  };
};

const must = (unit: Unit | undefined, name: string): Unit => {
  if (!unit) throw new Error(`${name}: not among the former units`);
  return unit;
};

const formerProvince = (given: string): Unit => {
  const bare = bareName(given.normalize("NFC"));
  const [known, code] = Object.entries(formerProvinceCodes).find(([name]) => toneFolded(name) === toneFolded(bare)) ?? [];
  if (!known || !code) throw new Error(`${given}: no province of 30/6/2025`);
  const name = /^thành phố /iu.test(given) ? `Thành phố ${known}` : `Tỉnh ${known}`;
  const id = `${code}-old`;
  return {
    ...{ ...until, id, code, name, kind: kindOf(name, "province") ?? "province" },
    ...{ level: "province", parentId: null, provinceId: id },
  };
};

const districtUnit = (given: string, province: Unit): Unit => {
  const name = given.normalize("NFC");
  const kind = kindOf(name, "district");
  if (!kind) throw new Error(`${name}: of no known kind`);
  const id = `${province.id}-${slugOf(name)}`;
  return { ...until, id, code: null, name, kind, level: "district", parentId: province.id, provinceId: province.id };
};

/** Names stand in many rows each. */
const nameKey = remember(toneFolded);

const districtKey = ({ oldProvince, oldDistrict }: Pick<UnitMove, "oldProvince" | "oldDistrict">): string =>
  `${nameKey(bareName(oldProvince))}/${nameKey(oldDistrict)}`;

const communeKey = (move: UnitMove): string => `${districtKey(move)}/${nameKey(move.oldName)}`;

type Districts = ReadonlyMap<string, Unit>;

const formerDistricts = (coded: readonly UnitMove[], provinceOf: (name: string) => Unit): Districts =>
  new Map(
    [...new Map(coded.map((move) => [districtKey(move), move]))].map(([key, { oldDistrict, oldProvince }]) => [
      key,
      districtUnit(oldDistrict, provinceOf(oldProvince)),
    ]),
  );

const communeUnit = (move: UnitMove, parent: Unit): Omit<Unit, "id" | "code" | "validFrom" | "validTo" | "dated"> => {
  const name = move.oldName.normalize("NFC");
  const kind = kindOf(name, "commune");
  if (!kind) throw new Error(`${name}: of no known kind`);
  return { name, kind, level: "commune", parentId: parent.id, provinceId: parent.provinceId };
};

const formerCommune = (move: UnitMove, districts: Districts): Unit => ({
  ...{ ...until, id: `${move.oldCode}-old`, code: move.oldCode },
  ...communeUnit(move, must(districts.get(districtKey(move)), move.oldDistrict)),
});

/** Under the district of its time when that still stood at the end, else under the province. */
const undatedCommune = (move: UnitMove, districts: Districts, provinceOf: (name: string) => Unit): Unit => {
  const parent = districts.get(districtKey(move)) ?? provinceOf(move.oldProvince);
  const id = `${parent.provinceId}-${slugOf(move.oldDistrict)}-${slugOf(move.oldName)}`;
  return { id, code: null, validFrom: null, validTo: null, dated: false, ...communeUnit(move, parent) };
};

const succession = (oldId: string, newId: string, extent: Succession["extent"]): Succession => ({
  ...{ oldId, newId, extent },
  on: reformDay,
});

/** Each pair once; who went into several went there in parts. */
const successionsOf = (
  moves: readonly UnitMove[],
  pairOf: (move: UnitMove) => readonly [string, string],
): readonly Succession[] => {
  const targets = new Map<string, Set<string>>();
  for (const move of moves) {
    const [oldId, newId] = pairOf(move);
    targets.set(oldId, (targets.get(oldId) ?? new Set()).add(newId));
  }
  return [...targets].flatMap(([oldId, into]) =>
    [...into].map((newId) => succession(oldId, newId, into.size > 1 ? "part" : "whole")),
  );
};
