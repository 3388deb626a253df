import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedUnits, cellsOf, filterByAgency, strataWanted, unitsOf } from "./frame-rows-view.ts";

const cell = (stratum: string, units: number, more: Partial<CountedUnits> = {}): CountedUnits => ({
  ...{ stratum, units, exclusion: "", respondent: "citizen", filedForOthers: false },
  ...{ agencyId: stratum.split("/")[0] ?? "", fieldCode: stratum.split("/")[1] ?? "", ...more },
});

const cells = [
  cell("a/x", 30),
  cell("a/x", 2, { exclusion: "withdrawn" }),
  cell("a/y", 20, { respondent: "organisation" }),
  cell("b/x", 50),
  cell("c/x", 5, { filedForOthers: true }),
];

describe("units that a filter finds", () => {
  it.each([
    [{}, 107],
    [{ agency: "a" }, 52],
    [{ field: "x" }, 87],
    [{ state: "withdrawn" }, 2],
    [{ state: "eligible", agency: "a" }, 50],
    [{ respondent: "organisation" }, 20],
    [{ filedForOthers: true }, 5],
    [{ stratum: "a/" }, 52],
    [{ agency: "a", field: "z" }, 0],
  ] as const)("%j: %i", (filter, units) => {
    expect(unitsOf(cellsOf(cells, filter))).toBe(units);
  });
});

describe("strata to look into", () => {
  it("are as many as hold a page", () => {
    expect(strataWanted(cells, { cursor: null, limit: 40 })).toEqual(["a/x", "a/y"]);
    expect(strataWanted(cells, { cursor: null, limit: 32 })).toEqual(["a/x"]);
  });

  it("begin with that of the cursor, whose units may all be behind it", () => {
    const cursor = { unitId: "u", stratum: "a/y", backwards: false };
    expect(strataWanted(cells, { cursor, limit: 40 })).toEqual(["a/y", "b/x"]);
    expect(strataWanted(cells, { cursor: { ...cursor, backwards: true }, limit: 40 })).toEqual(["a/y", "a/x"]);
  });

  it("hold a page beyond any cursor, or everything that is left", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.boolean(), (counts, place, backwards) => {
        const all = counts.map((units, at) => cell(`s${String(at).padStart(2, "0")}`, units));
        const at = place % all.length;
        const wanted = strataWanted(all, { cursor: { unitId: "u", stratum: all[at]!.stratum, backwards }, limit: 40 });
        const beyond = backwards ? all.slice(0, at) : all.slice(at + 1);
        const held = unitsOf(beyond.filter(({ stratum }) => wanted.includes(stratum)));
        expect(held).toBeGreaterThanOrEqual(Math.min(40, unitsOf(beyond)));
        expect(wanted[0]).toBe(all[at]!.stratum);
      }),
    );
  });
});

describe("an agency that was typed", () => {
  const agencies = [
    { id: "ubnd-van-gia", name: "UBND thị trấn Vạn Giã" },
    { id: "ubnd-van-luong", name: "UBND xã Vạn Lương" },
  ];

  it("is known by its id or a part of its name; an unknown one finds no unit, none asks for nothing", () => {
    expect(filterByAgency({ agency: "van luong", field: "x" }, agencies)).toEqual({ agency: "ubnd-van-luong", field: "x" });
    expect(filterByAgency({ agency: "ubnd-van-gia" }, agencies).agency).toBe("ubnd-van-gia");
    expect(cellsOf(cells, filterByAgency({ agency: "Phú Quốc" }, agencies))).toEqual([]);
    expect(cellsOf(cells, filterByAgency({ agency: "" }, agencies))).toEqual(cells);
    expect(filterByAgency({}, agencies).agency).toBeUndefined();
  });
});
