import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counterRandom } from "../distributions/counter-random.ts";
import { expectClose, referenceCase } from "../reference/reference-case.testing.ts";
import { inclusionProbabilities, systematicPps } from "./pps.ts";

interface Case {
  readonly name: string;
  readonly size: readonly number[];
  readonly n: number;
  readonly probability: readonly number[];
  readonly draws: readonly { readonly u: number; readonly units: readonly number[] }[];
}

const { cases } = referenceCase<{ cases: readonly Case[] }>("pps");

const chancesOf = (sizes: readonly number[], size: number) => {
  const ours = inclusionProbabilities({ sizes, size });
  if (!ours.ok) throw new Error(`${ours.units} units`);
  return ours;
};

const drawn = (sizes: readonly number[], size: number, start: number): number[] => {
  const ours = systematicPps({ sizes, size, start });
  if (!ours.ok) throw new Error(`${ours.units} units`);
  return [...ours.positions];
};

describe("selection by size against R", () => {
  it.each(cases)("probabilities of $name", ({ size, n, probability }) => {
    const ours = chancesOf(size, n);
    ours.probability.forEach((chance, unit) => {
      expectClose(chance, probability[unit]!, { label: `unit ${unit}` });
    });
    expect([...ours.certainty]).toEqual(probability.flatMap((chance, unit) => (chance === 1 ? [unit] : [])));
  });

  it.each(cases.flatMap(({ name, size, n, draws }) => draws.map((draw) => ({ name, size, n, ...draw }))))(
    "draw from $name at $u",
    ({ size, n, u, units }) => {
      expect(drawn(size, n, Math.floor(u * 2 ** 52))).toEqual(units);
    },
  );
});

describe("certainty units", () => {
  it("are looked for again once the first have left", () => {
    // At first only 90 reaches the interval of 100 / 3; of the other 10, for 2 units, the 5 does.
    expect(chancesOf([90, 5, 3, 2], 3)).toEqual({
      ok: true,
      probability: Float64Array.of(1, 1, 0.6, 0.4),
      certainty: Int32Array.of(0, 1),
    });
    expect(chancesOf([90, 5, 3, 2], 2).certainty).toEqual(Int32Array.of(0));
  });

  it("are all units when all are wanted, and none when none is", () => {
    expect(drawn([5, 1, 9], 3, 12345)).toEqual([0, 1, 2]);
    expect([...chancesOf([4, 4, 4], 3).probability]).toEqual([1, 1, 1]);
    expect(drawn([5, 1, 9], 0, 0)).toEqual([]);
    expect([...chancesOf([0, 0], 0).probability]).toEqual([0, 0]);
    expect(chancesOf([], 0).certainty).toHaveLength(0);
  });

  it("include a unit whose share is exactly one", () => {
    expect([...chancesOf([4, 2, 1, 1], 2).probability]).toEqual([1, 0.5, 0.25, 0.25]);
  });
});

describe("what cannot be drawn", () => {
  it("is named, or refused", () => {
    expect(inclusionProbabilities({ sizes: [5, 0, 3], size: 3 })).toEqual({ ok: false, reason: "too-few-units", units: 2 });
    expect(systematicPps({ sizes: [0], size: 1, start: 0 })).toEqual({ ok: false, reason: "too-few-units", units: 0 });
    expect(() => inclusionProbabilities({ sizes: [5, -1], size: 1 })).toThrow("size -1 of unit 1 is no whole number from 0 on");
    expect(() => inclusionProbabilities({ sizes: [5, 1.5], size: 1 })).toThrow("size 1.5 of unit 1");
    expect(() => inclusionProbabilities({ sizes: [5], size: -1 })).toThrow("-1 is no count of units");
    expect(() => inclusionProbabilities({ sizes: [2 ** 52, 1, 1], size: 3 })).toThrow("too much for 3 units");
    for (const start of [-1, 0.5, 2 ** 52])
      expect(() => systematicPps({ sizes: [1, 2], size: 1, start })).toThrow(`start ${start} is not in [0, 2^52)`);
  });
});

describe("properties of selection by size", () => {
  const frame = fc
    .array(fc.oneof(fc.nat(20), fc.nat(1000)), { minLength: 1, maxLength: 40 })
    .chain((sizes) => fc.record({ sizes: fc.constant(sizes), size: fc.nat(sizes.filter((one) => one > 0).length) }));
  const start = fc.integer({ min: 0, max: 2 ** 52 - 1 });

  it("probabilities sum to the units wanted, none exceeds 1, and those below 1 are proportional to size", () => {
    fc.assert(
      fc.property(frame, ({ sizes, size }) => {
        const { probability } = chancesOf(sizes, size);
        expect(probability.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(size, 9);
        const open = [...probability.keys()].filter((unit) => probability[unit]! < 1 && sizes[unit]! > 0);
        for (const unit of open)
          expect(probability[unit]! / sizes[unit]!).toBeCloseTo(probability[open[0]!]! / sizes[open[0]!]!, 12);
        expect(
          probability.every((chance, unit) => chance >= 0 && chance <= 1 && (chance > 0 || sizes[unit] === 0 || size === 0)),
        ).toBe(true);
      }),
    );
  });

  it("a draw has as many different units as are wanted, each with a size, the certain ones among them", () => {
    fc.assert(
      fc.property(frame, start, ({ sizes, size }, from) => {
        const units = drawn(sizes, size, from);
        expect(new Set(units).size).toBe(size);
        expect(units.every((unit) => sizes[unit]! > 0)).toBe(true);
        expect(units).toEqual([...units].sort((a, b) => a - b));
        for (const unit of chancesOf(sizes, size).certainty) expect(units).toContain(unit);
      }),
    );
  });

  it("a unit split into parts is drawn as often as its parts together", () => {
    fc.assert(
      fc.property(start, (from) => {
        const whole = drawn([6, 10, 8, 16], 2, from).includes(1);
        const parts = drawn([6, 4, 6, 8, 16], 2, from);
        expect(parts.includes(1) || parts.includes(2)).toBe(whole);
      }),
    );
  });

  it("of 20,000 draws each unit is in as many as its probability says", () => {
    const sizes = [9000, 2500, 900, 300, 120, 60, 55, 41, 38, 22, 17, 9, 4, 1];
    const size = 6;
    const draws = 20_000;
    const random = counterRandom("inclusion");
    const counts = new Float64Array(sizes.length);
    for (let series = 0; series < draws; series += 1) {
      const high = random.below(2 ** 26, { series, turn: 0 });
      const from = high * 2 ** 26 + random.below(2 ** 26, { series, turn: 1 });
      for (const unit of drawn(sizes, size, from)) counts[unit] = counts[unit]! + 1;
    }
    chancesOf(sizes, size).probability.forEach((chance, unit) => {
      const spread = Math.sqrt((chance * (1 - chance)) / draws);
      expect(Math.abs(counts[unit]! / draws - chance), `unit ${unit}`).toBeLessThanOrEqual(4 * spread);
    });
  });
});
