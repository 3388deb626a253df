import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTexts } from "./byte-texts.ts";
import { type PlacedTexts, twinOf } from "./twin.ts";

const placed = (texts: readonly string[], places: readonly number[]): PlacedTexts => {
  const open = openTexts();
  for (const text of texts) open.add(text);
  return { texts: open.close(), places: Int32Array.from(places) };
};

/** As if the lists stood in a file one after the other. */
const inFile = (lists: readonly (readonly string[])[]): PlacedTexts[] => {
  let row = 0;
  return lists.map((texts) =>
    placed(
      texts,
      Array.from(texts, () => row++),
    ),
  );
};

describe("twinOf", () => {
  it("finds a text that stands twice, in one list or in two, with both places", () => {
    const across = [
      ["a", "b"],
      ["c", "b"],
    ];
    expect(twinOf(inFile(across))).toEqual({ text: "b", first: 1, second: 3 });
    expect(twinOf([placed(["x", "a", "a"], [9, 7, 4])])).toEqual({ text: "a", first: 4, second: 7 });
  });

  it("finds the one whose second place comes first in the file", () => {
    expect(twinOf([placed(["a", "b"], [1, 2]), placed(["a", "b", "a"], [6, 4, 5])])).toEqual({
      text: "b",
      first: 2,
      second: 4,
    });
  });

  it("finds none where all differ", () => {
    expect(twinOf([])).toBeUndefined();
    expect(twinOf(inFile([["a", "b"], [], ["ab", "ba", ""]]))).toBeUndefined();
  });

  it("agrees with counting", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 2, unit: fc.constantFrom("a", "b", "Đ", "1") }))), (lists) => {
        const all = lists.flat();
        const second = all.findIndex((text, at) => all.indexOf(text) < at);
        expect(twinOf(inFile(lists))).toEqual(
          second === -1 ? undefined : { text: all[second], first: all.indexOf(all[second]!), second },
        );
      }),
    );
  });

  it("tells many similar texts apart", () => {
    const texts = Array.from({ length: 200_000 }, (_, at) => `HS-${String(at).padStart(7, "0")}`);
    expect(twinOf(inFile([texts]))).toBeUndefined();
    expect(twinOf(inFile([texts, ["HS-0123456"]]))).toEqual({ text: "HS-0123456", first: 123456, second: 200_000 });
  });
});
