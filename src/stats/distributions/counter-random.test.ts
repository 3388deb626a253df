import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom, philox } from "./counter-random.ts";

const hex = (words: readonly number[]): string[] => words.map((word) => word.toString(16).padStart(8, "0"));

describe("philox", () => {
  it("gives the published words for the published counters and keys", () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toEqual(["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"]);
    const full = 0xffffffff;
    expect(hex(philox([full, full, full, full], [full, full]))).toEqual(["408f276d", "41c83b0e", "a20bc7c6", "6d5451fd"]);
    expect(hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]))).toEqual([
      "d16cfe09",
      "94fdcceb",
      "5001e420",
      "24126ea1",
    ]);
  });
});

describe("counterRandom", () => {
  it("gives the same number at the same address, whatever was asked before", () => {
    const random = counterRandom("vòng 2023");
    const forward = Array.from({ length: 20 }, (_, turn) => random.below(1000, { series: 3, turn }));
    const backward = Array.from({ length: 20 }, (_, at) =>
      counterRandom("vòng 2023").below(1000, { series: 3, turn: 19 - at }),
    );
    expect(backward.reverse()).toEqual(forward);
    expect(new Set(forward).size).toBeGreaterThan(15);
  });

  it("stays what it is: numbers of a known seed", () => {
    const random = counterRandom("seed");
    expect(Array.from({ length: 8 }, (_, turn) => random.below(100, { series: 0, turn }))).toMatchInlineSnapshot(`
      [
        7,
        6,
        11,
        34,
        80,
        0,
        79,
        70,
      ]
    `);
  });

  it("differs by seed and by series", () => {
    const row = (seed: string, series: number) =>
      Array.from({ length: 12 }, (_, turn) => counterRandom(seed).below(2 ** 32, { series, turn })).join();
    expect(new Set([row("a", 0), row("b", 0), row("a", 1), row("", 0)]).size).toBe(4);
  });

  it("lies within its bound", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.string(), fc.nat(1000), (bound, seed, turn) => {
        const number = counterRandom(seed).below(bound, { series: 0, turn });
        expect(Number.isInteger(number) && number >= 0 && number < bound).toBe(true);
      }),
    );
  });

  it("gives each number alike: χ² of 60,000 throws of a die", () => {
    const random = counterRandom("die");
    const counts = new Float64Array(6);
    for (let turn = 0; turn < 60_000; turn += 1) {
      const face = random.below(6, { series: 7, turn });
      counts[face] = counts[face]! + 1;
    }
    const square = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 0.9999 quantile of χ² with 5 degrees of freedom
    expect(square).toBeLessThan(25.75);
  });

  it("has no trace of one throw in the next", () => {
    const random = counterRandom("pairs");
    const pairs = new Float64Array(16);
    for (let series = 0; series < 16_000; series += 1) {
      const pair = random.below(4, { series, turn: 0 }) * 4 + random.below(4, { series, turn: 1 });
      pairs[pair] = pairs[pair]! + 1;
    }
    // 0.9999 quantile of χ² with 15 degrees of freedom
    expect(pairs.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(44.3);
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])("refuses the bound %s", (bound) => {
    expect(() => counterRandom("x").below(bound, { series: 0, turn: 0 })).toThrow(`bound ${bound} is not in 1…2^32`);
  });
});
