import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallestKeys, systematicPositions } from "./selection.ts";

const byPosition = (a: number, b: number): number => a - b;

describe("smallestKeys", () => {
  it("gives the positions of the smallest keys in the order of the keys", () => {
    expect([...smallestKeys({ prefix: Float64Array.of(30, 10, 20), size: 2, compare: byPosition })]).toEqual([1, 2]);
  });

  it("asks for the whole key only where the beginnings are equal", () => {
    const prefix = Float64Array.of(5, 7, 5, 7, 1);
    const wholeKeys = ["b", "z", "a", "y", "m"];
    const asked: string[] = [];
    const compare = (a: number, b: number): number => {
      asked.push(`${wholeKeys[a]}${wholeKeys[b]}`);
      return wholeKeys[a]! < wholeKeys[b]! ? -1 : 1;
    };
    expect([...smallestKeys({ prefix, size: 4, compare })]).toEqual([4, 2, 0, 3]);
    expect(asked.every((pair) => ["ab", "ba", "yz", "zy"].includes(pair))).toBe(true);
  });

  it("takes all when there are no more, and none when none are wanted", () => {
    expect([...smallestKeys({ prefix: Float64Array.of(2, 1), size: 5, compare: byPosition })]).toEqual([1, 0]);
    expect([...smallestKeys({ prefix: Float64Array.of(2, 1), size: 0, compare: byPosition })]).toEqual([]);
    expect([...smallestKeys({ prefix: new Float64Array(0), size: 3, compare: byPosition })]).toEqual([]);
  });

  it("agrees with sorting everything, and a smaller size gives the beginning of a larger one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 60 }), fc.nat(60), fc.nat(60), (keys, one, other) => {
        const prefix = Float64Array.from(keys);
        const sorted = keys.map((_, position) => position).sort((a, b) => keys[a]! - keys[b]! || a - b);
        const larger = [...smallestKeys({ prefix, size: Math.max(one, other), compare: byPosition })];
        const smaller = [...smallestKeys({ prefix, size: Math.min(one, other), compare: byPosition })];
        expect(larger).toEqual(sorted.slice(0, Math.max(one, other)));
        expect(larger.slice(0, smaller.length)).toEqual(smaller);
      }),
    );
  });

  it("leaves the keys as they were", () => {
    const prefix = Float64Array.of(3, 1, 2);
    smallestKeys({ prefix, size: 2, compare: byPosition });
    expect([...prefix]).toEqual([3, 1, 2]);
  });

  it("refuses a size that is no count", () => {
    expect(() => smallestKeys({ prefix: Float64Array.of(1), size: -1, compare: byPosition })).toThrow("-1 is no count");
  });
});

describe("systematicPositions", () => {
  it("steps by a fractional interval from the start", () => {
    expect([...systematicPositions({ units: 10, size: 4, start: 0 })]).toEqual([0, 2, 5, 7]);
    expect([...systematicPositions({ units: 10, size: 4, start: 2 ** 51 })]).toEqual([1, 3, 6, 8]);
    expect([...systematicPositions({ units: 10, size: 4, start: 2 ** 52 - 1 })]).toEqual([2, 4, 7, 9]);
  });

  it("takes every unit when all are wanted, whatever the start", () => {
    expect([...systematicPositions({ units: 5, size: 5, start: 2 ** 52 - 1 })]).toEqual([0, 1, 2, 3, 4]);
    expect([...systematicPositions({ units: 0, size: 0, start: 7 })]).toEqual([]);
  });

  const cases = fc
    .tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 2 ** 52 - 1 }))
    .map(([units, size, start]) => ({ units, size: Math.min(size, units), start }));

  it("never repeats a position nor leaves the stratum", () => {
    fc.assert(
      fc.property(cases, (wanted) => {
        const positions = systematicPositions(wanted);
        expect(new Set(positions).size).toBe(wanted.size);
        for (const position of positions) expect(position >= 0 && position < wanted.units).toBe(true);
      }),
    );
  });

  it("leaves gaps that differ by at most one", () => {
    fc.assert(
      fc.property(cases, (wanted) => {
        const positions = [...systematicPositions(wanted)];
        const gaps = positions.slice(1).map((position, at) => position - positions[at]!);
        if (gaps.length > 0) expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
        expect(positions).toEqual(positions.toSorted(byPosition));
      }),
    );
  });

  it("refuses what the protocol does not know", () => {
    expect(() => systematicPositions({ units: 3, size: 4, start: 0 })).toThrow("size 4 exceeds 3 units");
    expect(() => systematicPositions({ units: 3, size: 2, start: 2 ** 52 })).toThrow("is not in [0, 2^52)");
    expect(() => systematicPositions({ units: 3, size: 2, start: 0.5 })).toThrow("is not in [0, 2^52)");
    expect(() => systematicPositions({ units: 3.5, size: 2, start: 0 })).toThrow("3.5 is no count");
  });
});
