import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normOf, norms, normsSource } from "./norms.testing.ts";
import { ceilingInDong, citation, normName, shareOf } from "./norms.ts";
import { parseNorms } from "./parse-norms.ts";

const settings = { monthlyWage: null, hardship: 0 };

describe("ceilings", () => {
  it.each([
    ["1a", 30_000_000],
    ["1b-central", 30_000_000],
    ["1b-province", 10_000_000],
    ["7a-30", 40_000],
    ["7a-40", 50_000],
    ["7a-over-40", 60_000],
    ["7b-30", 85_000],
    ["7b-40", 100_000],
    ["7b-over-40", 115_000],
    ["7-state-30", 42_500],
    ["7-state-over-40", 57_500],
  ])("of %s are those of the circular", (id, dong) => {
    expect(ceilingInDong(norms, normOf(id), settings)).toBe(dong);
  });

  it("of a day follow the minimum wage, and are open without it", () => {
    const wage = { ...settings, monthlyWage: 4_960_000 };
    expect(ceilingInDong(norms, normOf("5a-hired"), settings)).toBeNull();
    expect(ceilingInDong(norms, normOf("5a-hired"), wage)).toBe(225_454);
    expect(ceilingInDong(norms, normOf("5b-commune"), wage)).toBe(112_727);
    expect(ceilingInDong(norms, normOf("5c-office-hours"), wage)).toBe(112_727);
    expect(ceilingInDong(norms, normOf("5c-after-hours"), wage)).toBe(225_454);
  });

  it("rise in difficult areas by what the council set, those that stand on them too", () => {
    const hard = { ...settings, hardship: 20 };
    expect(ceilingInDong(norms, normOf("7a-30"), hard)).toBe(48_000);
    expect(ceilingInDong(norms, normOf("7-state-30"), hard)).toBe(51_000);
  });

  it("of a share of lines are no đồng", () => {
    expect(ceilingInDong(norms, normOf("9a"), settings)).toBeNull();
  });

  it("never exceed their share, and stay within one đồng of it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 10_000 }), (dong, part) => {
        const share = BigInt(shareOf(dong, part, 10_000));
        const exact = BigInt(dong) * BigInt(part);
        expect(share * 10_000n <= exact && exact < (share + 1n) * 10_000n).toBe(true);
      }),
    );
  });
});

describe("names of norms", () => {
  it("cite document, clause and condition", () => {
    expect(citation(norms, normOf("7a-30"), "vi")).toBe("TT 109/2016, khoản 7a, đến 30 chỉ tiêu");
    expect(citation(norms, normOf("9a"), "en")).toBe("Circular 109/2016, clause 9a");
    expect(normName(normOf("7a-40"), "vi")).toBe("Khoản 7a: Chi cho cá nhân cung cấp thông tin, trên 30 đến 40 chỉ tiêu");
  });
});

describe("a file of norms that is wrong", () => {
  const changed = (change: (set: { readonly norms: readonly object[] }) => void): readonly string[] => {
    const set = JSON.parse(normsSource);
    change(set);
    const read = parseNorms(JSON.stringify(set), "x.json");
    return read.ok ? [] : read.problems.map(({ code, details }) => `${code} ${details.path}: ${details.value}`);
  };

  it("is no JSON", () => {
    const read = parseNorms("{", "x.json");
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(["E-PLAN-060"]);
  });

  it.each([
    ["no đồng at all", { id: "a", dong: 0 }, "E-PLAN-060 norms.0.ceiling.dong: 0"],
    ["a name twice", { id: "7a-40" }, "E-PLAN-060 norms.8.id: 7a-40"],
  ])("has %s", (_, { id, ...ceiling }, said) => {
    const faults = changed((set) =>
      Object.assign(set.norms[0] ?? {}, { id, ceiling: { kind: "amount", dong: 1, ...ceiling } }),
    );
    expect(faults).toEqual([said]);
  });

  it("has a ceiling that stands on a norm that is not there, or on a share", () => {
    const on = (norm: string) =>
      changed((set) => Object.assign(set.norms[0] ?? {}, { ceiling: { kind: "share-of-norm", norm, percent: 50 } }));
    expect(on("none")).toEqual(["E-PLAN-060 norms.0.ceiling: none"]);
    expect(on("9a")).toEqual(["E-PLAN-060 norms.0.ceiling: 9a"]);
  });
});
