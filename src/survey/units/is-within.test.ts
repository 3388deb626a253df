import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWithin, lineage } from "./is-within.ts";

const parents = new Map<string, string | null>([
  ["ubnd-tinh", null],
  ["so-noi-vu", "ubnd-tinh"],
  ["ubnd-huyen", "ubnd-tinh"],
  ["ubnd-xa", "ubnd-huyen"],
  ["tram-y-te", "ubnd-xa"],
]);

describe("the subtree of an agency", () => {
  it.each([
    ["tram-y-te", "ubnd-tinh", true],
    ["tram-y-te", "ubnd-xa", true],
    ["ubnd-xa", "ubnd-xa", true],
    ["ubnd-xa", "tram-y-te", false],
    ["so-noi-vu", "ubnd-huyen", false],
    ["khong-co", "ubnd-tinh", false],
    ["khong-co", "khong-co", true],
  ])("%s within %s: %s", (id, ancestor, within) => {
    expect(isWithin(id, ancestor, parents)).toBe(within);
  });

  it("is told by the line upwards", () => {
    expect(lineage("tram-y-te", parents)).toEqual(["tram-y-te", "ubnd-xa", "ubnd-huyen", "ubnd-tinh"]);
  });

  it("ends even where the data run in a ring", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const links = fc.array(fc.tuple(name, fc.option(name)), { maxLength: 8 });
    fc.assert(
      fc.property(links, name, (pairs, id) => {
        const line = lineage(id, new Map(pairs));
        expect(line[0]).toBe(id);
        expect(new Set(line).size).toBe(line.length);
      }),
    );
  });
});
