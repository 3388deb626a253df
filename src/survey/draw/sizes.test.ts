import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseCode } from "./case-codes.ts";
import { eventLine } from "./event-text.ts";
import { shortStrata, sizePlan, stratumOf, stratumSizes } from "./sizes.ts";

const quotas = [
  { agencyId: "van-luong", fieldCode: "tu-phap", size: 30 },
  { agencyId: "van-gia", fieldCode: "giao-duc", size: 0 },
  { agencyId: "tyt-van-gia", fieldCode: "", size: 50 },
];

describe("the sizes of a draw", () => {
  it("list every stratum, those of 0 too, in the order of their names", () => {
    expect(stratumSizes(quotas)).toEqual([
      { stratum: "tyt-van-gia", size: 50 },
      { stratum: "van-gia/giao-duc", size: 0 },
      { stratum: "van-luong/tu-phap", size: 30 },
    ]);
    expect(sizePlan(stratumSizes(quotas)).get("van-luong/tu-phap")).toBe(30);
    expect([stratumOf("a", "b"), stratumOf("a", "")]).toEqual(["a/b", "a"]);
  });

  it("name each stratum that has too few units, with both numbers", () => {
    const units = new Map([["van-luong/tu-phap", 29]]);
    expect(shortStrata(stratumSizes(quotas), units)).toEqual([
      { code: "E-DRAW-001", details: { stratum: "tyt-van-gia", units: 0, size: 50 } },
      { code: "E-DRAW-001", details: { stratum: "van-luong/tu-phap", units: 29, size: 30 } },
    ]);
  });
});

describe("a text of the draw", () => {
  it("is one line, however it was typed", () => {
    expect(eventLine("  XSKT Khánh Hòa\n25/6/2023:  482915 ".normalize("NFD"))).toBe("XSKT Khánh Hòa 25/6/2023: 482915");
    fc.assert(fc.property(fc.string(), (text) => eventLine(eventLine(text)) === eventLine(text)));
  });
});

describe("the code of a form", () => {
  it("has round, part and number", () => {
    const round = { code: "van-ninh-2023", year: 2023 };
    expect(caseCode(round, { position: 1 }, 1)).toBe("VN23-A0001");
    expect(caseCode(round, { position: 2 }, 12_345)).toBe("VN23-B12345");
  });
});
