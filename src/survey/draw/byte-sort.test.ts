import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positionsInByteOrder } from "./byte-sort.ts";
import { type ByteTexts, joinedTexts, openTexts, textAt, textCount, textsAt } from "./byte-texts.ts";

const textsFrom = (texts: readonly string[]): ByteTexts => {
  const open = openTexts();
  for (const text of texts) open.add(text);
  return open.close();
};

const asStrings = (texts: ByteTexts): string[] => Array.from({ length: textCount(texts) }, (_, at) => textAt(texts, at));

const inByteOrder = (texts: readonly string[]): number[] =>
  Array.from(texts.keys()).sort((a, b) => Buffer.compare(Buffer.from(texts[a]!), Buffer.from(texts[b]!)) || a - b);

describe("texts in bytes", () => {
  it("give back what was added, in any order of positions", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (some) => {
        const texts = textsFrom(some);
        expect(asStrings(texts)).toEqual(some);
        const back = Int32Array.from(some.keys()).reverse();
        expect(asStrings(textsAt(texts, back))).toEqual(some.toReversed());
      }),
    );
  });

  it("keep a byte order mark that a text begins with", () => {
    expect(asStrings(textsFrom(["\ufeffa"]))).toEqual(["\ufeffa"]);
  });

  it("joined by a byte that no text holds, sort as pairs do", () => {
    const text = fc.string({ maxLength: 3, unit: fc.constantFrom("a", " ", "Đ") });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 60 }), (pairs) => {
        const joined = joinedTexts(textsFrom(pairs.map(([one]) => one)), textsFrom(pairs.map(([, other]) => other)));
        expect(asStrings(joined)).toEqual(pairs.map((pair) => pair.join("\x1f")));
        const byPairs = Array.from(pairs.keys()).sort(
          (a, b) =>
            Buffer.compare(Buffer.from(pairs[a]![0]), Buffer.from(pairs[b]![0])) ||
            Buffer.compare(Buffer.from(pairs[a]![1]), Buffer.from(pairs[b]![1])) ||
            a - b,
        );
        expect([...positionsInByteOrder(joined)]).toEqual(byPairs);
      }),
    );
  });
});

describe("positionsInByteOrder", () => {
  it("sorts as comparing bytes does, and leaves equal texts in their order", () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ maxLength: 2, unit: fc.constantFrom("a", "b") }),
        fc.string({ maxLength: 9, unit: fc.constantFrom("0", "1") }),
        fc.string({ maxLength: 4, unit: "grapheme" }),
      ),
      { maxLength: 400, size: "max" },
    );
    fc.assert(
      fc.property(texts, (some) => {
        expect([...positionsInByteOrder(textsFrom(some))]).toEqual(inByteOrder(some));
      }),
      { numRuns: 60 },
    );
  });

  it("goes through beginnings that all share, and through texts that are equal, without end", () => {
    const beginning = "HS-2023-".repeat(40);
    const some = Array.from({ length: 3000 }, (_, at) => `${beginning}${(at * 7919) % 3000}`);
    expect([...positionsInByteOrder(textsFrom(some))]).toEqual(inByteOrder(some));
    const same = Array.from({ length: 500 }, () => beginning);
    expect([...positionsInByteOrder(textsFrom(same))]).toEqual(Array.from(same.keys()));
    const nested = Array.from({ length: 1200 }, (_, at) => "a".repeat((at * 7) % 1200));
    expect([...positionsInByteOrder(textsFrom(nested))]).toEqual(inByteOrder(nested));
  });
});
