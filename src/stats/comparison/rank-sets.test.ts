import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOfIndependent } from "./difference.ts";
import { rankSets } from "./rank-sets.ts";

const at = (value: number, se = 1, df = 50) => ({ value, se, df });

describe("one pair", () => {
  const differ = (one: ReturnType<typeof at>, other: ReturnType<typeof at>, level: number) =>
    rankSets([one, other], level).pairs.different === 1;

  test("differs at the levels above the probability of its two-sided t test with Satterthwaite's degrees of freedom", () => {
    // R: 2 * pt(-2 / sqrt(2), 100), and 2 * pt(-4 / sqrt(10), 100 / (1/50 + 81/50))
    for (const [one, other, probability] of [
      [at(82), at(80), 0.160405131],
      [at(84, 1), at(80, 3), 0.210716202],
    ] as const) {
      expect(differ(one, other, probability + 1e-9)).toBe(true);
      expect(differ(one, other, probability - 1e-9)).toBe(false);
    }
  });

  test("without any error, different values are different and equal ones are not", () => {
    expect(differ(at(1, 0), at(2, 0), 0)).toBe(true);
    expect(differ(at(1, 0), at(1, 0), 0.99)).toBe(false);
  });

  test("agrees with the test of a difference between samples drawn apart", () => {
    const tested = differenceOfIndependent(at(82, 1.5, 30), at(80, 0.5, 12));
    if (!tested.ok) throw new Error(tested.reason);
    expect(differ(at(82, 1.5, 30), at(80, 0.5, 12), tested.p * (1 + 1e-12))).toBe(true);
    expect(differ(at(82, 1.5, 30), at(80, 0.5, 12), tested.p * (1 - 1e-12))).toBe(false);
  });
});

describe("what is no estimate is refused", () => {
  test.each([
    ["a value that is no number", [at(Number.NaN)], 0.05, /estimate 0: NaN/],
    ["a negative error", [at(80), at(81, -1)], 0.05, /estimate 1: 81 with an error of -1/],
    ["an error without degrees of freedom", [at(80, 1, 0)], 0.05, /0 degrees of freedom/],
    ["a level above 1", [at(80)], 1.5, /level 1.5/],
  ])("%s", (_, estimates, level, message) => {
    expect(() => rankSets(estimates, level)).toThrow(message);
  });

  test("but an error of 0 needs no degrees of freedom", () => {
    expect(rankSets([at(80, 0, 0), at(70, 1, 20)]).sets).toMatchObject([{ best: 1 }, { worst: 2 }]);
  });
});

describe("sets of ranks", () => {
  test("far apart: every rank is certain", () => {
    const { sets, pairs } = rankSets([at(80), at(95), at(60)]);
    expect(sets.map(({ best, worst }) => [best, worst])).toEqual([
      [2, 2],
      [1, 1],
      [3, 3],
    ]);
    expect(pairs).toEqual({ total: 3, different: 3 });
  });

  test("alike: every agency may have every rank", () => {
    const { sets, pairs } = rankSets([at(85), at(85.5), at(86)]);
    for (const { best, worst } of sets) expect([best, worst]).toEqual([1, 3]);
    expect(pairs.different).toBe(0);
  });

  test("Holm: a pair that passes alone fails when many are compared", () => {
    const near = [at(84), at(80.5)];
    expect(rankSets(near).pairs.different).toBe(1);
    const many = [...near, ...Array.from({ length: 12 }, () => at(82))];
    expect(rankSets(many).pairs.different).toBe(0);
  });

  test("the thirteen communes of the drawn page: 33 of 78 pairs differ", () => {
    const rows: readonly [string, number, number, number][] = [
      ["Vạn Hưng", 96.44, 94.57, 98.3],
      ["Vạn Thọ", 95.43, 92.78, 98.09],
      ["Vạn Khánh", 94.64, 92.34, 96.95],
      ["Đại Lãnh", 92.35, 89.6, 95.1],
      ["Vạn Thắng", 89.3, 85.34, 93.27],
      ["Vạn Lương", 88.71, 85.21, 92.21],
      ["Vạn Phước", 88.49, 83.57, 93.4],
      ["Vạn Bình", 85.41, 81.76, 89.06],
      ["Xuân Sơn", 84.43, 80.38, 88.48],
      ["Vạn Long", 82.37, 78.15, 86.6],
      ["Vạn Giã", 80.06, 75.96, 84.15],
      ["Vạn Phú", 77.23, 73.28, 81.18],
      ["Vạn Thạnh", 67.22, 61.97, 72.46],
    ];
    const { sets, pairs } = rankSets(rows.map(([, value, low, high]) => at(value, (high - low) / 2 / 2.0032, 56)));
    expect(pairs).toEqual({ total: 78, different: 33 });
    const set = (id: string) => sets[rows.findIndex(([name]) => name === id)];
    expect(set("Vạn Hưng")).toMatchObject({ best: 1, worst: 6, clearlyAbove: 0, clearlyBelow: 7 });
    expect(set("Vạn Thạnh")).toMatchObject({ best: 12, worst: 13 });
  });

  test("one agency alone, and none", () => {
    expect(rankSets([at(80)]).sets).toMatchObject([{ best: 1, worst: 1 }]);
    expect(rankSets([])).toEqual({ sets: [], pairs: { total: 0, different: 0 } });
  });

  test("the rank by value always lies within the set", () => {
    const estimate = fc.record({ value: fc.integer({ min: 0, max: 100 }), se: fc.integer({ min: 0, max: 8 }) });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 15 }), (given) => {
        const estimates = given.map(({ value, se }) => at(value, se, 20));
        const { sets } = rankSets(estimates);
        estimates.forEach(({ value }, index) => {
          const better = estimates.filter((other) => other.value > value).length;
          const worse = estimates.filter((other) => other.value < value).length;
          expect(sets[index]?.best).toBeLessThanOrEqual(better + 1);
          expect(sets[index]?.worst).toBeGreaterThanOrEqual(estimates.length - worse);
        });
      }),
    );
  });
});
