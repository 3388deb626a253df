import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnMapping } from "./column-mapping.ts";
import { profileChanges } from "./profile-changes.ts";

const mapping = (change: Partial<ColumnMapping> = {}): ColumnMapping => ({
  ...{ columns: { dossier: "Mã", name: "Khách" }, dayOrder: "day-first" },
  ...{ agencies: { "Xã 7": "van-long" }, fields: {}, states: {} },
  ...change,
});

describe("what a change of a profile changes", () => {
  it("is named part by part, what came and what went too", () => {
    const after = mapping({
      ...{ columns: { dossier: "Mã", phone: "Máy" }, dayOrder: "month-first", agencies: { "Xã 7": "van-luong" } },
      states: { "Khách bỏ": "withdrawn" },
    });
    expect(profileChanges(mapping(), after)).toEqual({
      ...{ "columns.name": ["Khách", ""], "columns.phone": ["", "Máy"], dayOrder: ["day-first", "month-first"] },
      ...{ "agencies.Xã 7": ["van-long", "van-luong"], "states.Khách bỏ": ["", "withdrawn"] },
    });
  });

  it("is nothing between equals, and the same turned around", () => {
    const names = fc.dictionary(fc.constantFrom("Xã 1", "Xã 2", "Xã 3"), fc.constantFrom("a", "b"));
    fc.assert(
      fc.property(names, names, (one, two) => {
        const [before, after] = [mapping({ agencies: one }), mapping({ agencies: two })];
        expect(profileChanges(before, before)).toEqual({});
        const there = profileChanges(before, after);
        const back = profileChanges(after, before);
        expect(Object.fromEntries(Object.entries(back).map(([name, [now, was]]) => [name, [was, now]]))).toEqual(there);
      }),
    );
  });
});
