import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { twinOf } from "./twin.ts";

describe("twinOf", () => {
  it("finds a text that stands twice, in one list or in two", () => {
    expect(
      twinOf([
        ["a", "b"],
        ["c", "b"],
      ]),
    ).toBe("b");
    expect(twinOf([["a", "a"]])).toBe("a");
  });

  it("finds none where all differ", () => {
    expect(twinOf([])).toBeUndefined();
    expect(twinOf([["a", "b"], [], ["ab", "ba", ""]])).toBeUndefined();
  });

  it("agrees with counting", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 2, unit: fc.constantFrom("a", "b", "Đ", "1") }))), (lists) => {
        const counts = new Map<string, number>();
        for (const text of lists.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
        const areTwins = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
        const twin = twinOf(lists);
        expect(twin === undefined ? areTwins.length === 0 : areTwins.includes(twin)).toBe(true);
      }),
    );
  });

  it("tells many similar texts apart", () => {
    const texts = Array.from({ length: 200_000 }, (_, at) => `HS-${String(at).padStart(7, "0")}`);
    expect(twinOf([texts])).toBeUndefined();
    expect(twinOf([texts, ["HS-0123456"]])).toBe("HS-0123456");
  });
});
