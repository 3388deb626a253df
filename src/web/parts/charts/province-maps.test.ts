import outlines from "@svg-maps/vietnam";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { formerProvinceCodes } from "../../../survey/units/former-provinces.ts";
import { OutlineMap } from "./outline-map.ts";
import { provinceOfOutline } from "./outline-provinces.ts";
import { levelsOf, TileMap } from "./tile-map.ts";
import { placesOf34, placesOf63 } from "./tile-places.ts";

const codes63 = Object.values(formerProvinceCodes).toSorted();

describe("the places of the tiles", () => {
  it.each([
    ["34", placesOf34, 34],
    ["63", placesOf63, 63],
  ])("of %s provinces are one for each, none twice", (_, places, count) => {
    expect(Object.keys(places).length).toBe(count);
    expect(new Set(Object.values(places).map(String)).size).toBe(count);
    expect(Object.keys(places).filter((code) => !codes63.includes(code))).toEqual([]);
  });

  it("name all the 63", () => {
    expect(Object.keys(placesOf63).toSorted()).toEqual(codes63);
  });
});

describe("a map of tiles", () => {
  const tile = { level: 3, title: "Bà Rịa - Vũng Tàu, số xã: 5", value: "5", href: "?province=77" };
  const map = renderToStaticMarkup(
    TileMap({
      label: "Bản đồ",
      tiles: [
        { ...tile, key: "77", name: "Bà Rịa - Vũng Tàu", place: [0, 0], chosen: true },
        { key: "x", name: "Hoàng Sa", place: [3, 1], value: null, level: 0, title: "Quần đảo Hoàng Sa, Đà Nẵng", island: true },
      ],
    }),
  );

  it("has a name, a value, a sentence and a link on each tile", () => {
    expect(map).toContain('aria-label="Bà Rịa - Vũng Tàu, số xã: 5" aria-current="true"');
    expect([...map.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      "Bà Rịa -",
      "Vũng Tàu",
      "5",
      "Hoàng",
      "Sa",
    ]);
    expect(map).toContain("tile-island");
  });

  it("never scales its texts: across in percent, down in pixels", () => {
    expect(map).toContain('x="75%" y="50"');
    expect(map).not.toContain("viewBox");
  });
});

describe("the classes of a map", () => {
  it("are five, of about as many each, and one where all are alike", () => {
    const level = levelsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([1, 3, 5, 7, 10].map(level)).toEqual([1, 2, 3, 4, 5]);
    expect(levelsOf([4, 4, 4])(4)).toBe(1);
    expect(levelsOf([])(0)).toBe(1);
  });
});

describe("the outlines", () => {
  it("are each of a province, and draw the two archipelagos with their names", () => {
    expect(outlines.locations.filter(({ id }) => !provinceOfOutline[id])).toEqual([]);
    expect([...new Set(Object.values(provinceOfOutline))].toSorted()).toEqual(codes63);
    const area = { level: 2, href: "?", title: "Khánh Hòa", chosen: false };
    const map = renderToStaticMarkup(
      OutlineMap({ areas: [{ ...area, code: "56" }], codeOf: (former) => (former === "58" ? "56" : former), label: "Bản đồ" }),
    );
    expect([...map.matchAll(/<path/g)].length).toBe(3);
    expect(map).toContain("Quần đảo Hoàng Sa");
    expect(map).toContain("Quần đảo Trường Sa");
  });
});
