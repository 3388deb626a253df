import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { agreements, areOtherNames, type ComparedPerson, isSlip, masked, pairKindOf } from "./frame-pair.ts";
import { type MergeableUnit, mergePersons } from "./merge-persons.ts";

const person = (over: Partial<ComparedPerson> = {}): ComparedPerson => ({
  ...{
    name: "Nguyễn Thị Hòa",
    birth: "1971-05-02",
    identity: "056171001234",
    phone: "0905123456",
    address: "Thôn 2, xã Vạn Lương",
  },
  ...over,
});

describe("whether two persons may be one", () => {
  test.each<[string, Partial<ComparedPerson>, string | null]>([
    ["another identity number, the same telephone", { identity: "225123456" }, "name-phone"],
    ["no identity number, the same telephone", { identity: "" }, "name-phone"],
    ["no identity number, another telephone", { identity: "", phone: "0988000111" }, "name-birth"],
    ["two digits of the identity number turned", { identity: "056171001243", phone: "0988000111" }, "identity-slip"],
    ["another identity number and telephone: namesakes", { identity: "225123456789", phone: "0988000111" }, null],
    ["the same identity number, the name written another way", { name: "NGUYỄN THỊ HOÀ" }, null],
    ["the same identity number under another name", { name: "Trần Văn Bình" }, "identity-name"],
  ])("%s", (_, other, kind) => {
    expect(pairKindOf(person(), person(other))).toBe(kind);
    expect(pairKindOf(person(other), person())).toBe(kind);
  });

  test.each([
    ["056171001234", "056171001235", true],
    ["056171001234", "056171001243", true],
    ["056171001234", "056171009999", false],
    ["056171001234", "56171001234", false],
    ["056171001234", "225123456", false],
    ["", "", false],
  ])("«%s» and «%s» are a slip: %s", (a, b, slip) => {
    expect(isSlip(a, b)).toBe(slip);
  });

  it("does not take marks over letters for another name", () => {
    expect(areOtherNames("Lê Hoà", "Lê Hòa")).toBe(false);
    expect(areOtherNames("Lê Thị Lan", "Lê Thị Loan")).toBe(false);
    expect(areOtherNames("Lê Thị Lan", "Phạm Minh Đức")).toBe(true);
  });

  it("says how each fact agrees, and never shows a whole number", () => {
    expect(
      agreements(person(), person({ phone: "0905 123 465", identity: "", address: "Thôn 7, xã Vạn Hưng, huyện" })),
    ).toEqual({
      ...{ name: "same", birth: "same", identity: "unknown", phone: "similar", address: "different" },
    });
    fc.assert(fc.property(fc.stringMatching(/^\d{9,12}$/), (number) => masked(number).replace(/\D/g, "").length === 4));
    expect(masked("")).toBe("");
  });
});

describe("merging persons", () => {
  const ids = ["a", "b", "c", "d", "e", "f"] as const;
  const id = fc.constantFrom(...ids);
  const pairs = fc.array(
    fc.tuple(id, id).filter(([a, b]) => a !== b),
    { maxLength: 8 },
  );
  const days = fc.array(fc.option(fc.constantFrom("2023-01-01", "2023-02-01", "2023-03-01")), { minLength: 6, maxLength: 6 });
  const unitsOf = (on: readonly (string | null)[]): readonly MergeableUnit[] =>
    ids.map((one, index) => ({ id: one, completedOn: on[index] ?? null }));

  it("keeps one unit of each person, the newest, whatever the order of the pairs", () => {
    fc.assert(
      fc.property(pairs, days, (judged, on) => {
        const units = unitsOf(on);
        const merges = mergePersons(judged, units);
        const turned = mergePersons(
          judged.toReversed().map(([a, b]) => [b, a] as const),
          units,
        );
        expect(turned.toSorted((a, b) => (a.unit < b.unit ? -1 : 1))).toEqual(
          merges.toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
        );
        const gone = new Set(merges.map(({ unit }) => unit));
        const day = new Map(units.map((unit) => [unit.id, unit.completedOn ?? ""]));
        for (const { unit, into } of merges) {
          expect(gone.has(into)).toBe(false);
          expect((day.get(into) ?? "") >= (day.get(unit) ?? "")).toBe(true);
        }
        const into = new Map(merges.map((merge) => [merge.unit, merge.into]));
        for (const [a, b] of judged) expect(into.get(a) ?? a).toBe(into.get(b) ?? b);
      }),
    );
  });

  it("leaves everybody alone who is in no pair", () => {
    expect(mergePersons([], unitsOf([]))).toEqual([]);
    expect(mergePersons([["a", "b"]], unitsOf(["2023-01-01", "2023-03-01"]))).toEqual([{ unit: "a", into: "b" }]);
  });
});
