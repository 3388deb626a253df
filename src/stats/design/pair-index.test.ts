import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPair, emptyPairIndex, findPair } from "./pair-index.ts";

const code = fc.oneof(fc.nat(5), fc.nat(2 ** 31 - 1));
const pairs = fc.array(fc.tuple(code, code), { maxLength: 300, size: "max" });

describe("a pair index", () => {
  it("numbers pairs in the order of first sight, each once, as a map of their texts does", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const index = emptyPairIndex();
        const known = new Map<string, number>();
        const numbers = all.map(([first, second]) => addPair(index, first, second));
        const expected = all.map((pair) => {
          const key = pair.join();
          if (!known.has(key)) known.set(key, known.size);
          return known.get(key);
        });
        expect(numbers).toEqual(expected);
        expect(index.size).toBe(known.size);
      }),
    );
  });

  it("says which pair a number stands for, and finds only pairs that were added", () => {
    fc.assert(
      fc.property(pairs, fc.tuple(code, code), (all, other) => {
        const index = emptyPairIndex();
        for (const [first, second] of all) addPair(index, first, second);
        for (const [first, second] of all) {
          const number = findPair(index, first, second);
          expect([index.first[number], index.second[number]]).toEqual([first, second]);
        }
        const isKnown = all.some(([first, second]) => first === other[0] && second === other[1]);
        expect(findPair(index, ...other) !== -1).toBe(isKnown);
      }),
    );
  });

  it("keeps apart (a, b) and (b, a), and grows to many", () => {
    const index = emptyPairIndex();
    expect([addPair(index, 1, 2), addPair(index, 2, 1), addPair(index, 1, 2)]).toEqual([0, 1, 0]);
    for (let first = 0; first < 200; first += 1) for (let second = 0; second < 100; second += 1) addPair(index, first, second);
    expect(index.size).toBe(20_000);
    expect(index.slots.length).toBeGreaterThan(index.size);
    expect([index.first[findPair(index, 199, 99)], index.second[findPair(index, 199, 99)]]).toEqual([199, 99]);
  });

  it("goes on in another thread's copy", () => {
    const index = emptyPairIndex();
    for (let first = 0; first < 50; first += 1) addPair(index, first, 7);
    const copy = structuredClone(index);
    expect(addPair(copy, 49, 7)).toBe(49);
    expect(addPair(copy, 50, 7)).toBe(50);
    expect(index.size).toBe(50);
  });
});
