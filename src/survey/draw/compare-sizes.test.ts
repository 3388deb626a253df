import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgencyWithFields, compareSizes, type PartToSize, sizeCells } from "./compare-sizes.ts";
import { type AskedSizes, readSizeSettings } from "./size-settings.ts";

const fields = ["tu-phap", "ld-tbxh", "tnmt", "gt-xd", "khac"].map((code) => ({ code, name: code }));
const vanNinh = [30, 20, 5, 0, 5];

const commune = (id: string, units: readonly number[] | null): AgencyWithFields => ({
  ...{ id, name: `UBND xã ${id}`, kind: "commune", level: "commune", units, plannedByField: vanNinh },
  ...{ planned: 60, population: units?.reduce((sum, count) => sum + count, 0) ?? null },
});

const part: PartToSize = {
  fields,
  agencies: [commune("van-gia", [900, 600, 186, 200, 100]), commune("xuan-son", [400, 200, 4, 0, 59])],
};

const compared = (asked: AskedSizes, of = part) => compareSizes(of, readSizeSettings(asked).settings);
const ruleOf = (asked: AskedSizes, id: string, of = part) => {
  const found = compared(asked, of).outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(id);
  return found;
};
const formsOf = (asked: AskedSizes, id: string, of = part) => ruleOf(asked, id, of).agencies.map(({ forms }) => forms);

describe("rules for the sample size side by side", () => {
  it("tells forms, widest interval and cost of each, as worked out by hand", () => {
    const asked = [
      ["p", "85"],
      ["quota", "60; 90"],
    ] as const;
    const sixty = ruleOf(asked, "quota-60");
    expect(sixty).toMatchObject({ total: 120, cost: 4_800_000, silent: 0 });
    // 1.96·√(0.85·0.15/60·(1 − 60/1986)) and the same with 663 people
    expect(sixty.agencies.map(({ halfWidth }) => halfWidth?.toFixed(2))).toEqual(["8.90", "8.62"]);
    expect(sixty.widest?.toFixed(2)).toBe("8.90");
    expect(sixty.whole).toBeLessThan(8.62);
    expect(formsOf(asked, "precision-5")).toEqual([179, 152]);
    expect(formsOf(asked, "yamane-5")).toEqual([333, 249]);
    expect(formsOf([...asked, ["table", "hoi-an-2024"]], "table-hoi-an-2024")).toEqual([90, 90]);
  });

  it("goes by what was published of each agency, within 5 and 95 %, and by the assumed share where nothing was", () => {
    const published = (share: number) => ({ share, round: "vn-2022", title: "Vạn Ninh 2022", year: 2022, from: [] });
    const [first, second] = part.agencies as [AgencyWithFields, AgencyWithFields];
    const third = commune("van-tho", [900, 600, 186, 200, 100]);
    const known = {
      ...part,
      agencies: [{ ...first, published: published(85) }, { ...second, published: published(99.2) }, third],
    };
    const asked = [
      ["quota", "60"],
      ["p", "50"],
      ["assume", "published"],
    ] as const;
    const { agencies, whole } = ruleOf(asked, "quota-60", known);
    expect(agencies.map(({ expected, published: source }) => [expected, source?.year ?? null])).toEqual([
      [85, 2022],
      [95, 2022],
      [50, null],
    ]);
    // 1.96·√(0.85·0.15/60·(1 − 60/1986)); 95 % of 663; 50 % of 1,986
    expect(agencies.map(({ halfWidth }) => halfWidth?.toFixed(2))).toEqual(["8.90", "5.26", "12.46"]);
    expect(whole).not.toBe(
      ruleOf(
        [
          ["quota", "60"],
          ["p", "50"],
        ],
        "quota-60",
        known,
      ).whole,
    );
    expect(formsOf(asked, "precision-5", known)).not.toEqual(formsOf([["p", "50"]], "precision-5", known));
    expect(ruleOf([["p", "50"]], "quota-60", known).agencies.map(({ expected }) => expected)).toEqual([50, 50, 50]);
  });

  it("takes decimals of Vietnamese and English, several numbers, and every rule once", () => {
    const { outcomes } = compared([
      ["yamane", "4,5"],
      ["quota", "50;50; 60"],
      ["precision", "2.5"],
    ]);
    expect(outcomes.map(({ id }) => id)).toEqual(["plan", "quota-50", "quota-60", "precision-2.5", "yamane-4.5"]);
  });

  it("names what cannot be used and goes by the usual value", () => {
    const { settings, problems } = readSizeSettings([
      ["p", "tám mươi"],
      ["quota", "60; -5"],
      ["deff", "0"],
      ["minimum", "1,5"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["E-DRAW-016", "E-DRAW-016", "E-DRAW-016", "E-DRAW-016"]);
    expect(problems.map(({ details }) => details.value).sort()).toEqual(["-5", "0", "1,5", "tám mươi"]);
    expect(settings).toMatchObject({ expected: 80, designEffect: 1, minimum: 0 });
    expect(settings.rules).toContainEqual({ kind: "quota", forms: 60 });
  });

  it("never draws more people than there are, and names both numbers", () => {
    const few = { ...part, agencies: [commune("nho", [20, 10, 5, 0, 5]), commune("lon", [900, 600, 186, 200, 100])] };
    const { short, chosen } = compared(
      [
        ["quota", "60"],
        ["use", "quota-60"],
      ],
      few,
    );
    expect(short).toEqual([{ agency: "UBND xã nho", units: 40, wanted: 60 }]);
    expect(chosen.agencies[0]).toMatchObject({ wanted: 60, forms: 40, halfWidth: 0 });
  });

  it("tells nothing it does not know where there is no frame, but what can be told of an unlimited population", () => {
    const open = { ...part, agencies: part.agencies.map(({ id }) => commune(id, null)) };
    expect(ruleOf([], "yamane-5", open)).toMatchObject({ silent: 2, total: 120 });
    expect(
      ruleOf(
        [
          ["p", "50"],
          ["precision", "5"],
        ],
        "precision-5",
        open,
      ).agencies[0]?.forms,
    ).toBe(385);
    expect(compared([], open).people).toBeNull();
    expect(ruleOf([], "quota-60", open).whole).toBeCloseTo((ruleOf([], "quota-60", open).widest ?? 0) / Math.SQRT2, 6);
  });
});

describe("sharing out to fields", () => {
  const cells = (asked: AskedSizes, id: string, of = part) =>
    sizeCells(of, readSizeSettings(asked).settings)
      .filter(({ agency }) => agency === id)
      .map(({ size }) => size);

  it("keeps the proportions of the plan, takes all where people are too few, or moves the rest on", () => {
    const use = [
      ["quota", "60"],
      ["use", "quota-60"],
    ] as const;
    expect(cells(use, "van-gia")).toEqual([30, 20, 5, 0, 5]);
    expect(cells(use, "xuan-son")).toEqual([30, 20, 4, 0, 5]);
    expect(cells([...use, ["short", "move"]], "xuan-son")).toEqual([31, 20, 4, 0, 5]);
    const { fields: shown } = compared(use);
    expect(shown.find(({ code }) => code === "tnmt")).toMatchObject({
      short: [{ agency: "UBND xã xuan-son", units: 4, wanted: 5 }],
      forms: 9,
      each: null,
    });
    expect(shown.find(({ code }) => code === "gt-xd")).toMatchObject({ forms: 0, each: 0, zero: "plan", short: [] });
  });

  it("gives a field its minimum, and more to one of which less is known", () => {
    const use = [
      ["quota", "60"],
      ["use", "quota-60"],
      ["share", "proportional"],
    ] as const;
    expect(cells([...use, ["minimum", "5"]], "van-gia").every((size) => size >= 5)).toBe(true);
    const even = cells([...use, ["share", "neyman"]], "van-gia");
    expect(even).toEqual(cells(use, "van-gia"));
    const torn = cells(
      [
        ["quota", "60"],
        ["use", "quota-60"],
        ["share", "neyman"],
        ["p.gt-xd", "50"],
        ["p", "95"],
      ],
      "van-gia",
    );
    expect(torn[3]).toBeGreaterThan(even[3] ?? 0);
  });

  it("sums to the forms of the agency, within its people, whatever the way", () => {
    const world = fc.record({
      units: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 5 }),
      forms: fc.integer({ min: 0, max: 200 }),
      share: fc.constantFrom("plan", "proportional", "equal", "power", "neyman"),
      minimum: fc.integer({ min: 0, max: 60 }),
      short: fc.constantFrom("all", "move"),
    });
    fc.assert(
      fc.property(world, ({ units, forms, share, minimum, short }) => {
        const of = { fields, agencies: [commune("mot", units)] };
        const asked = [
          ...[
            ["quota", String(forms)],
            ["use", `quota-${forms}`],
            ["share", share],
          ],
          ...[
            ["minimum", String(minimum)],
            ["short", short],
          ],
        ] as unknown as AskedSizes;
        const sizes = cells(asked, "mot", of);
        expect(sizes.every((size, at) => size >= 0 && size <= (units[at] ?? 0))).toBe(true);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(forms);
      }),
    );
  });
});
