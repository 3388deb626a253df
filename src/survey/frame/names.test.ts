import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "../nearest-name.ts";
import { agencyFinder } from "./agency-names.ts";
import { fieldFinder } from "./field-names.ts";
import { unitPrefixes } from "./unit-prefix.ts";

const shortNames = [
  ...["Vạn Giã", "Vạn Lương", "Vạn Hưng", "Vạn Phú", "Vạn Thắng", "Vạn Bình", "Vạn Khánh"],
  ...["Vạn Phước", "Vạn Long", "Vạn Thọ", "Vạn Thạnh", "Đại Lãnh", "Xuân Sơn"],
];

const agencies = shortNames.map((shortName, index) => ({
  id: `a-${index}`,
  name: index === 0 ? `UBND thị trấn ${shortName}` : `UBND xã ${shortName}`,
  shortName,
}));

const idOf = (shortName: string) => agencies.find((agency) => agency.shortName === shortName)?.id;

describe("the agency that a name means", () => {
  const find = agencyFinder(agencies);

  it.each([
    ["UBND xã Vạn Lương", "Vạn Lương"],
    ["Ủy ban nhân dân xã Vạn Lương", "Vạn Lương"],
    ["UỶ BAN NHÂN DÂN XÃ  VẠN LƯƠNG", "Vạn Lương"],
    ["xã Vạn Lương", "Vạn Lương"],
    ["Vạn Lương", "Vạn Lương"],
    ["UBND TT. Vạn Giã", "Vạn Giã"],
    ["UBND xa Van Tho", "Vạn Thọ"],
    ["UBND xã Đaị Lãnh", "Đại Lãnh"],
  ])("%s", (name, shortName) => {
    expect(find(name)).toBe(idOf(shortName));
    expect(find(name.normalize("NFD"))).toBe(idOf(shortName));
  });

  it("is none for a name that fits none, or fits two without its marks", () => {
    expect(find("UBND xã Vạn Lươngg")).toBeUndefined();
    const twins = agencyFinder([
      { id: "1", name: "UBND xã Hòa Thành", shortName: "Hòa Thành" },
      { id: "2", name: "UBND xã Hòa Thạnh", shortName: "Hòa Thạnh" },
    ]);
    expect([twins("UBND xã Hoà Thạnh"), twins("UBND xa Hoa Thanh")]).toEqual([undefined, undefined]);
    expect(twins("UBND xã Hòa Thạnh")).toBe("2");
  });
});

describe("the nearest name", () => {
  it("is suggested for a slip, not for another place", () => {
    const names = agencies.map(({ name }) => name);
    expect(nearestName("UBND xã Vạn Lươngg", names)).toBe("UBND xã Vạn Lương");
    expect(nearestName("Sở Giao thông vận tải", names)).toBeNull();
    expect(nearestName("", [])).toBeNull();
  });

  it("rests on a distance", () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect(editDistance("van thanh", "van thang")).toBe(1);
  });
});

describe("the field that a name means", () => {
  const justice = { code: "tu-phap", name: "Tư pháp", aliases: ["Hộ tịch"] };

  it("is found by name or alias, with or without marks", () => {
    const find = fieldFinder([justice]);
    expect(find("TƯ PHÁP")).toEqual({ code: "tu-phap", asOther: false });
    expect(find("ho tich")).toEqual({ code: "tu-phap", asOther: false });
    expect(find("Đất đai")).toBeUndefined();
  });

  it("is the one for all others only when the plan marks one", () => {
    const find = fieldFinder([justice, { code: "khac", name: "Các lĩnh vực khác", takesOthers: true }]);
    expect(find("Đất đai")).toEqual({ code: "khac", asOther: true });
    expect(find("Các lĩnh vực khác")).toEqual({ code: "khac", asOther: false });
  });
});

describe("the beginnings of unit codes", () => {
  it("are initials, with more letters where initials are shared", () => {
    expect(Object.fromEntries(unitPrefixes(agencies))).toEqual(
      Object.fromEntries(
        ["VG", "VLU", "VH", "VPHU", "VTHANG", "VB", "VK", "VPHUO", "VLO", "VTHO", "VTHANH", "DL", "XS"].map((code, index) => [
          `a-${index}`,
          code,
        ]),
      ),
    );
  });

  it("are different for different agencies, and plain letters", () => {
    const names = fc.array(fc.constantFrom("Vạn Thọ", "Vạn Thơ", "An", "Ân", "Bình An", "", "Đà"), { maxLength: 12 });
    fc.assert(
      fc.property(names, (list) => {
        const codes = [...unitPrefixes(list.map((shortName, index) => ({ id: String(index), shortName }))).values()];
        expect(new Set(codes).size).toBe(list.length);
        for (const code of codes) expect(code).toMatch(/^[A-Z0-9]+$/);
      }),
    );
  });
});
