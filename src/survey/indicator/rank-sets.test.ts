import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceProbability, rankSets } from "./rank-sets.ts";

const at = (id: string, value: number, se = 1, df = 50) => ({ id, value, se, df });

describe("one pair", () => {
  test("is the two-sided t test with Satterthwaite's degrees of freedom", () => {
    // R: 2 * pt(-2 / sqrt(2), 100), and 2 * pt(-4 / sqrt(10), 100 / (1/50 + 81/50))
    expect(differenceProbability(at("a", 82), at("b", 80))).toBeCloseTo(0.160405131, 9);
    expect(differenceProbability(at("a", 84, 1), at("b", 80, 3))).toBeCloseTo(0.210716202, 9);
  });

  test("without any error, different values are different and equal ones are not", () => {
    expect(differenceProbability(at("a", 1, 0), at("b", 2, 0))).toBe(0);
    expect(differenceProbability(at("a", 1, 0), at("b", 1, 0))).toBe(1);
  });
});

describe("sets of ranks", () => {
  test("far apart: every rank is certain", () => {
    const { sets, pairs } = rankSets([at("b", 80), at("a", 95), at("c", 60)]);
    expect(sets.map(({ id, best, worst }) => [id, best, worst])).toEqual([
      ["b", 2, 2],
      ["a", 1, 1],
      ["c", 3, 3],
    ]);
    expect(pairs).toEqual({ total: 3, different: 3 });
  });

  test("alike: every agency may have every rank", () => {
    const { sets, pairs } = rankSets([at("a", 85), at("b", 85.5), at("c", 86)]);
    for (const { best, worst } of sets) expect([best, worst]).toEqual([1, 3]);
    expect(pairs.different).toBe(0);
  });

  test("Holm: a pair that passes alone fails when many are compared", () => {
    const near = [at("a", 84), at("b", 80.5)];
    expect(rankSets(near).pairs.different).toBe(1);
    const many = [...near, ...Array.from({ length: 12 }, (_, index) => at(`z${index}`, 82))];
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
    const { sets, pairs } = rankSets(rows.map(([id, value, low, high]) => at(id, value, (high - low) / 2 / 2.0032, 56)));
    expect(pairs).toEqual({ total: 78, different: 33 });
    const set = (id: string) => sets.find((one) => one.id === id);
    expect(set("Vạn Hưng")).toMatchObject({ best: 1, worst: 6, clearlyAbove: 0, clearlyBelow: 7 });
    expect(set("Vạn Thạnh")).toMatchObject({ best: 12, worst: 13 });
  });

  test("one agency alone, and none", () => {
    expect(rankSets([at("a", 80)]).sets).toMatchObject([{ best: 1, worst: 1 }]);
    expect(rankSets([])).toEqual({ sets: [], pairs: { total: 0, different: 0 } });
  });

  test("the rank by value always lies within the set", () => {
    const estimate = fc.record({ value: fc.integer({ min: 0, max: 100 }), se: fc.integer({ min: 0, max: 8 }) });
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 15 }), (given) => {
        const estimates = given.map(({ value, se }, index) => at(String(index), value, se, 20));
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
