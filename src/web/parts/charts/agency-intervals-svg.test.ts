import { describe, expect, it } from "vitest";
import { communesPart, figureOf } from "../../public/published.fixture.ts";
import { agencyIntervalsSvg } from "./agency-intervals-svg.ts";

const svg = agencyIntervalsSvg(communesPart, { language: "vi", widthPx: 900 });

describe("agencyIntervalsSvg", () => {
  it("is one drawing of its own with size, name space and a serif font", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="900" height="\d+" viewBox="0 0 900 \d+"/);
    expect(svg).toContain('font-family="Times New Roman, Tinos, Liberation Serif, serif"');
  });

  it("places everything in pixels, with no class and no variable of the page", () => {
    expect(svg).not.toMatch(/%"/);
    expect(svg).not.toContain("class=");
    expect(svg).not.toContain("var(");
  });

  it("names every agency once, best first, with value and interval", () => {
    const names = [...svg.matchAll(/>(UBND [^<]+)</g)].map(([, name]) => name);
    expect(names).toHaveLength(13);
    expect([names[0], names.at(-1)]).toEqual(["UBND xã Vạn Hưng", "UBND xã Vạn Thạnh"]);
    expect(svg).toMatch(/>96,44 \(\d\d,\d\d – \d\d,\d\d\)</);
  });

  it("leaves out an agency whose figure is withheld, and says nothing of it", () => {
    const [first, ...others] = communesPart.agencies;
    const hidden = { ...first!, overall: figureOf(96.44, 7), rank: null };
    const drawn = agencyIntervalsSvg({ ...communesPart, agencies: [hidden, ...others] }, { language: "vi", widthPx: 900 });
    expect(drawn).not.toContain("Vạn Hưng");
    expect(drawn.match(/<circle/g)).toHaveLength(12);
  });

  it("leaves room beside the values, for programs whose letters are wider", () => {
    const ends = [...svg.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"/g)].map(([, x]) => Number(x));
    expect(ends).toHaveLength(13);
    for (const end of ends) expect(end).toBeLessThanOrEqual(900 - 12);
  });

  it("keeps every mark inside the drawing", () => {
    for (const [, x] of svg.matchAll(/(?:cx|x1|x2)="([\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(900);
    }
  });
});
