import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompositePart, compositeShares, itemsOf } from "./composite-node.ts";

const everything = () => true;
const score = Float64Array.of(0, 0, 1);

/** Trees of items that each stand once, two levels deep at most. */
const trees = fc
  .array(fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((factors): CompositePart => {
    let next = 0;
    return { parts: factors.map((weights) => ({ parts: weights.map((weight) => ({ item: next++, weight })) })) };
  });

describe("compositeShares", () => {
  it("gives parts of a node alike, whatever they hold", () => {
    const part = { parts: [{ parts: [{ item: 0 }, { item: 1 }, { item: 2 }] }, { item: 3 }] };
    expect(compositeShares(part, everything).map(({ share }) => share)).toEqual([1 / 6, 1 / 6, 1 / 6, 1 / 2]);
  });

  it("goes by weights at every level", () => {
    const part = {
      parts: [
        { parts: [{ item: 0, weight: 3 }, { item: 1 }], weight: 2 },
        { item: 2, weight: 6 },
      ],
    };
    expect(compositeShares(part, everything).map(({ share }) => share)).toEqual([(3 / 4) * (1 / 4), (1 / 4) * (1 / 4), 3 / 4]);
  });

  it("an item without an answer leaves its share to those beside it, a part without any to the parts beside it", () => {
    const part = { parts: [{ parts: [{ item: 0 }, { item: 1 }] }, { parts: [{ item: 2 }] }, { parts: [{ item: 3 }] }] };
    expect(compositeShares(part, (item) => item !== 1 && item !== 2)).toEqual([
      { item: 0, share: 0.5 },
      { item: 3, share: 0.5 },
    ]);
  });

  it("is empty where nobody answered anything, or nothing that was answered weighs", () => {
    expect(compositeShares({ parts: [{ item: 0 }] }, () => false)).toEqual([]);
    expect(compositeShares({ parts: [] }, everything)).toEqual([]);
    expect(compositeShares({ parts: [{ item: 0, weight: 0 }, { item: 1 }] }, (item) => item === 0)).toEqual([]);
  });

  it("sums to 1, over the items that were answered", () => {
    fc.assert(
      fc.property(trees, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (part, answered) => {
        const shares = compositeShares(part, (item) => answered[item] === true);
        expect(shares.every(({ item, share }) => answered[item] === true && share > 0)).toBe(true);
        const sum = shares.reduce((total, { share }) => total + share, 0);
        if (shares.length > 0) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is the same when all weights of a part are multiplied", () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 2, max: 9 }), (part, factor) => {
        const larger = (one: CompositePart): CompositePart =>
          "item" in one
            ? { ...one, weight: factor * (one.weight ?? 1) }
            : { parts: one.parts.map(larger), weight: factor * (one.weight ?? 1) };
        compositeShares(larger(part), everything).forEach(({ share }, at) => {
          expect(share).toBeCloseTo(compositeShares(part, everything)[at]?.share as number, 12);
        });
      }),
    );
  });
});

describe("itemsOf", () => {
  it("goes down the parts in their order, or names the items of a ratio", () => {
    const part = { parts: [{ item: 5 }, { parts: [{ item: 1 }, { item: 3 }] }] };
    expect(itemsOf({ kind: "ratios", part, score })).toEqual([5, 1, 3]);
    expect(itemsOf({ kind: "ratios", part: { item: 2 }, score })).toEqual([2]);
    expect(itemsOf({ kind: "pooled", items: [4, 0], score })).toEqual([4, 0]);
  });
});
