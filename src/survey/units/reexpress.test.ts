import { describe, expect, it } from "vitest";
import { unitsInName, unitsOfAgencies } from "./agency-unit.ts";
import { changeOf, reexpress, unitLinks } from "./reexpress.ts";
import { lastDayBefore, reformDay, type Succession, type Unit } from "./unit.ts";
import { bareName, kindOf, toneFolded } from "./unit-name.ts";

const old = (id: string, name: string, parentId: string | null = "d"): Unit => ({
  ...{ id, code: id, name, kind: "commune", level: "commune", parentId, provinceId: "56-old" },
  ...{ validFrom: null, validTo: lastDayBefore, dated: true },
});
const now = (id: string, name: string): Unit => ({
  ...old(id, name, "56"),
  provinceId: "56",
  validFrom: reformDay,
  validTo: null,
});
const into = (oldId: string, newId: string, extent: Succession["extent"] = "whole"): Succession => ({
  ...{ oldId, newId, on: reformDay, extent },
});

const district: Unit = { ...old("d", "Huyện Vạn Ninh", "56-old"), kind: "rural-district", level: "district" };
const units = [district, old("a", "Xã Hoà An"), old("b", "Xã B"), old("c", "Xã C"), old("e", "Xã E"), old("f", "Phường F")];
const today = [now("1", "Xã Hòa An"), now("2", "Xã Hai"), now("3", "Xã Ba"), now("4", "Xã F")];
const links = unitLinks(
  [...units, ...today],
  [into("a", "1"), into("b", "2"), into("c", "2", "part"), into("c", "3", "part"), into("f", "4")],
);
const unit = (id: string): Unit => links.byId.get(id) ?? district;

describe("what became of a unit", () => {
  it.each([
    ["a", "unchanged"],
    ["1", "unchanged"],
    ["b", "merged"],
    ["2", "merged"],
    ["c", "split"],
    ["3", "merged"],
    ["f", "renamed"],
    ["4", "renamed"],
    ["e", "unknown"],
    ["d", "abolished"],
  ])("%s: %s", (id, change) => {
    expect(changeOf(unit(id), links)).toBe(change);
  });

  it("is followed in both directions", () => {
    const ids = (from: string, date: string) =>
      reexpress([unit(from)], links, date).flatMap(({ to }) => to.map(({ id }) => id));
    expect(ids("c", "2026-01-01")).toEqual(["2", "3"]);
    expect(ids("c", "2023-01-01")).toEqual(["c"]);
    expect(ids("2", "2023-01-01")).toEqual(["b", "c"]);
    expect(ids("d", "2026-01-01").toSorted()).toEqual(["1", "2", "3", "4"]);
    expect(ids("e", "2026-01-01")).toEqual([]);
  });
});

describe("names of units", () => {
  it.each([
    ["Hoà Trí", "Hòa Trí", true],
    ["Thuỵ Anh", "Thụy Anh", true],
    ["Xã Ea H'Leo", "xã Ea H’Leo", true],
    ["Hòa", "Hóa", false],
    ["Hòa", "Hoa", false],
    ["Vạn Thành", "Vạn Thạnh", false],
    ["Ân", "Ăn", false],
    ["Hoà Trí".normalize("NFD"), "Hòa Trí", true],
  ])("%s and %s: the same, %s", (a, b, same) => {
    expect(toneFolded(a) === toneFolded(b)).toBe(same);
  });

  it("tell the kind, and go without it", () => {
    expect([kindOf("Thị xã Ninh Hòa", "district"), kindOf("Thị trấn Vạn Giã", "commune"), kindOf("Xứ X", "commune")]).toEqual([
      "town",
      "township",
      undefined,
    ]);
    expect([bareName("Thành phố Huế"), bareName("Phường 12"), bareName("Côn Đảo")]).toEqual(["Huế", "Phường 12", "Côn Đảo"]);
    expect(unitsInName("Trạm Y tế thị trấn Vạn Giã")).toEqual(["thị trấn Vạn Giã"]);
    expect(unitsInName("Sở Nội vụ")).toEqual([]);
    expect(unitsInName("Sở Lao động - Thương binh và Xã hội tỉnh Hậu Giang")).toEqual([
      "Xã hội tỉnh Hậu Giang",
      "tỉnh Hậu Giang",
    ]);
  });

  it("place an agency where most of the others stand, when the name is not enough", () => {
    const twins = [old("x", "Xã X", "d1"), old("y", "Xã Y", "d1"), old("z1", "Xã Z", "d1"), old("z2", "Xã Z", "d2")];
    const agency = (id: string, name: string, unitId: string | null = null) => ({
      ...({ id, name, unitId, level: "commune", province: "56" } as const),
    });
    const found = unitsOfAgencies(
      [agency("1", "UBND xã X"), agency("2", "UBND xã Z"), agency("3", "Chợ", "y"), agency("4", "Hội")],
      twins,
    );
    expect([...found].map(([id, { id: place }]) => [id, place])).toEqual([
      ["1", "x"],
      ["2", "z1"],
      ["3", "y"],
    ]);
  });
});
